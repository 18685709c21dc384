import type { WorkloadMaker } from "../workload";
import { treeShapOf2021, treeShapOneRow } from "./treeShapOf2021";

/** What the cases of `explain` run, by the name that their process is started with. */
export const explainWorkloads: Readonly<Record<string, WorkloadMaker>> = { treeShap: treeShapOf2021, treeShapOneRow };
