import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkDrift } from "@vigie/core/drift/checkDrift";
import { driftHtml } from "@vigie/core/drift/html/driftHtml";
import type { WorkloadMaker } from "../workload";
import { PAIR_ROWS, readDriftPair } from "./driftPair";

/** Where a report of ours is written, so that its size can be told. */
export const driftPageIn = (scratch: string): string => join(scratch, "drift.html");

/** What the cases of `drift` run, by the name that their process is started with. */
export const driftWorkloads: Readonly<Record<string, WorkloadMaker>> = {
  /** The rows alone, for the memory that a check adds to them. */
  driftLoaded: async (place) => {
    const { reference } = await readDriftPair(place);
    return { run: async () => ({ rows: PAIR_ROWS, features: reference.columns.length }) };
  },
  driftCheck: async (place) => {
    const pair = await readDriftPair(place);
    return {
      run: async () => {
        const { features } = checkDrift(pair);
        return { rows: PAIR_ROWS, features: features.length };
      },
    };
  },
  driftHtml: async (place) => {
    const pair = await readDriftPair(place);
    return {
      run: async () => {
        const report = checkDrift(pair);
        await writeFile(driftPageIn(place.scratch), driftHtml(report, { language: "en" }));
        return { rows: PAIR_ROWS, features: report.features.length };
      },
    };
  },
};
