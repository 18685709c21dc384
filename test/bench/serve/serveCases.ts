import { type CaseDefinition, measureCase } from "../benchCase";

const ours = (name: string, workload: string, aim: string): CaseDefinition => ({
  name,
  aim,
  measure: (bench) => measureCase(bench, { workload }),
});

/**
 * Serving, at the handler: what a request costs us on one core. FastAPI with LightGBM answers 577 requests a second and core, with a forest
 * 24 to 50 (`../shared/peers/RESULTS.md`); its processes need 1.5 to 1.9 s to a first answer.
 */
export const serveCases: readonly CaseDefinition[] = [
  ours(
    "predictions",
    "servePredictions",
    "2,000 predictions, log left out: p50 1 ms and p99 5 ms at most; 2,885 a second (5 x FastAPI with LightGBM)",
  ),
  ours("predictions-logged", "serveLogged", "the same with the write of the log to a table that answers at once: no limit of its own"),
  ours("inline-batch", "serveInlineBatch", "1,000 rows in one request: 60 ms at most"),
  ours("file", "serveFile", "200,000 rows, CSV to CSV, one thread: 15,000 rows/s at least, 50,000 as the goal"),
  ours("first-prediction", "serveFirst", "a new process to its first answer: 400 ms and 200 MB at most (its own figures are on stderr)"),
];
