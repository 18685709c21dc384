import type { WorkloadMaker } from "../workload";
import { serveFile } from "./serveFile";
import { serveFirst, serveHeld } from "./serveFirst";
import { serveInlineBatch, serveLogged, servePredictions } from "./serveHandler";
import { serveLargeFile } from "./serveLargeFile";
import { serveFastapiForest, serveFastapiLightgbm } from "./servePeer";

/** What the cases of `serve` run, by the name that their process is started with. */
export const serveWorkloads: Readonly<Record<string, WorkloadMaker>> = {
  servePredictions,
  serveLogged,
  serveInlineBatch,
  serveFile,
  serveLargeFile,
  serveFirst,
  serveHeld,
  serveFastapiLightgbm,
  serveFastapiForest,
};
