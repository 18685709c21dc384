import * as z from "zod";
import { GateError } from "../errors";
import { accidentSubgroups } from "../evaluate/accidentSubgroups";
import { severeTarget } from "../evaluate/answers";
import { pairedBootstrap } from "../evaluate/bootstrap";
import { rightCalls } from "../evaluate/confusion";
import { mcNemar } from "../evaluate/mcnemar";
import { compareSubgroupRecall } from "../evaluate/subgroupRecall";
import { scoreMatrix } from "../onnx/scoreMatrix";
import { type OnnxSession, openSession } from "../onnx/session";
import { Bundle } from "../predict/bundle";
import { contractNamed } from "../prepare/contracts";
import type { Matrix } from "../prepare/matrix";
import { decodeMatrix } from "../prepare/matrixFile";
import { gateChecks } from "../registry/gate";
import { GateReport, type Version } from "../registry/version";
import { ArtifactRef } from "./artifact";
import { Comparison } from "./comparison";
import { Evaluated } from "./evaluate";
import { Plan } from "./plan";
import { defineStep } from "./step";
import type { Workspace } from "./workspace";

/** In what the challenger must be better than the champion: contracts/registry.md, rule 3. */
const PROMOTION_METRIC = "average_precision";
/** Rows timed one by one for the latency budget; the median counts. */
const TIMED_ROWS = 50;

/**
 * Holds the winner against every floor and budget, and compares it with the champion, re-scored on the same hold-out.
 * Throws GateError that names the failing checks; nothing has moved by then.
 */
export const gate = defineStep({
  name: "gate",
  input: z.strictObject({ plan: Plan, winner: Evaluated, holdout: ArtifactRef }),
  output: z.strictObject({ report: GateReport, comparison: Comparison.nullable() }),
  async run({ plan, winner, holdout }, workspace) {
    const { artifacts, registry, log } = workspace;
    const [onnx, model, matrix] = await Promise.all([
      artifacts.read(winner.artifacts.onnx),
      artifacts.read(winner.artifacts.model),
      artifacts.read(holdout).then(decodeMatrix),
    ]);
    const session = await openSession(onnx);
    try {
      const bundle = Bundle.parse(JSON.parse(Buffer.from(model).toString("utf8")));
      const champion = await championOf(plan, registry);
      const comparison = champion ? await compare(session, winner.threshold, champion, matrix, workspace) : null;
      const report = gateChecks({
        contract: plan.contract,
        metrics: winner.metrics,
        goldenMaxDifference: winner.goldenMaxDifference,
        latencyMs: await rowLatency(session, matrix),
        bytes: onnx.length,
        inputs: bundle.features,
        features: contractNamed(plan.contract).features.map(({ name }) => name),
        classes: bundle.classes.length,
        ...(comparison?.subgroups && { subgroups: comparison.subgroups }),
      });
      log(report.passed ? "gate passed" : "gate failed", { checks: report.checks });
      const failed = report.checks.filter(({ passed }) => !passed).map(({ name, message }) => ({ path: name, message }));
      if (failed.length > 0) throw new GateError(`${winner.run} did not pass the gate.`, failed);
      return { report, comparison };
    } finally {
      await session.close();
    }
  },
});

/** Median milliseconds of one row. */
async function rowLatency(session: OnnxSession, matrix: Matrix): Promise<number> {
  const width = matrix.features.length;
  const times: number[] = [];
  for (let row = 0; row < Math.min(TIMED_ROWS, matrix.rows); row++) {
    const values = Float32Array.from({ length: width }, (_, feature) => matrix.values[feature * matrix.rows + row] as number);
    const started = performance.now();
    await session.score(values, 1, width);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** The version that serves, when it answers the same contract: another one cannot be scored on these rows. */
async function championOf(plan: Plan, registry: Workspace["registry"]): Promise<Version | undefined> {
  const alias = await registry.getAlias(plan.model, "champion");
  const version = alias && (await registry.getVersion(plan.model, alias.version));
  if (version && version.contract !== plan.contract) {
    throw new GateError(
      `${plan.model} v${version.version} serves contract ${version.contract}; ${plan.contract} needs a model of its own.`,
    );
  }
  return version;
}

/** Both on the same rows, severe or not, each at its own threshold. */
async function compare(
  challenger: OnnxSession,
  threshold: number,
  champion: Version,
  matrix: Matrix,
  { artifacts }: Workspace,
): Promise<Comparison> {
  const session = await openSession(await artifacts.read(champion.artifacts.onnx));
  try {
    const target = severeTarget(matrix);
    const ours = { probability: await scoreMatrix(challenger, matrix), threshold };
    const theirs = { probability: await scoreMatrix(session, matrix), threshold: champion.threshold };
    const { a, b, difference, interval } = pairedBootstrap(target, ours, theirs, PROMOTION_METRIC);
    return {
      version: champion.version,
      metric: PROMOTION_METRIC,
      challenger: a,
      champion: b,
      difference,
      interval,
      mcnemar: mcNemar(rightCalls(target, ours), rightCalls(target, theirs)),
      subgroups: compareSubgroupRecall(target, ours, theirs, accidentSubgroups(matrix, champion.contract)),
    };
  } finally {
    await session.close();
  }
}
