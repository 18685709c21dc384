import { DriftCheckRecord } from "@vigie/core/registry/drift/driftCheckRecord";
import { driftCheck } from "@vigie/core/steps/driftCheck";
import { driftMetricsLine } from "./driftMetrics";
import { stepHandler } from "./stepHandler";

const check = stepHandler(driftCheck);

/** Checks, and measures what it found. */
export async function handler(event: Parameters<typeof check>[0]): Promise<unknown> {
  const found = await check(event);
  process.stdout.write(`${driftMetricsLine(DriftCheckRecord.parse(found), Date.now())}\n`);
  return found;
}
