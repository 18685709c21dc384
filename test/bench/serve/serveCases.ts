import { type CaseDefinition, LeftOut, measureCase } from "../benchCase";
import { serveGateway } from "./serveGateway";

/** Figures of both sides that are told by the processor's seconds: what else the machine does is not in them. */
const PER_CPU = "requests per CPU s";
const FIRST_CPU = "first answer CPU ms";

const ours = (name: string, workload: string, aim: string): CaseDefinition => ({
  name,
  aim,
  measure: (bench) => measureCase(bench, { workload }),
});

/** Ours and a FastAPI service of `../shared/peers` in turn, round by round; `ratio` compares a figure of both, above 1 we are better. */
const besideFastapi = (name: string, workload: string, peer: string, figure: string, aim: string): CaseDefinition => ({
  name,
  aim,
  measure: async (bench) => {
    if ("missing" in bench.peers) throw new LeftOut(bench.peers.missing);
    const told = `FastAPI + ${peer}`;
    const measured = await measureCase(bench, { workload, peer: { name: told, workload: `serveFastapi${peer}` } });
    const [mine = Number.NaN, theirs = Number.NaN] = [measured.quality?.[figure], measured.quality?.[`${told}: ${figure}`]];
    return { ...measured, ratio: figure === FIRST_CPU ? theirs / mine : mine / theirs };
  },
});

/**
 * Serving, at the handler: what a request costs us on one core. FastAPI with LightGBM answers 577 requests a second and core, with a forest
 * 24 to 50 (`../shared/peers/RESULTS.md`); its processes need 1.5 to 1.9 s to a first answer and hold 255 to 531 MB.
 */
export const serveCases: readonly CaseDefinition[] = [
  ours(
    "predictions",
    "servePredictions",
    "2,000 predictions, log left out: p50 1 ms and p99 5 ms at most; 2,885 a second (5 x FastAPI with LightGBM)",
  ),
  ours("predictions-logged", "serveLogged", "the same with the write of the log to a table that answers at once: no limit of its own"),
  besideFastapi("beside-lightgbm", "servePredictions", "Lightgbm", PER_CPU, "requests per second and core: ratio 5 at least"),
  besideFastapi("beside-forest", "servePredictions", "Forest", PER_CPU, "requests per second and core: ratio 50 at least"),
  ours("inline-batch", "serveInlineBatch", "1,000 rows in one request: p50 60 ms at most"),
  ours("file", "serveFile", "200,000 rows, CSV to CSV, one thread: 15,000 rows/s at least, 50,000 as the goal"),
  {
    name: "file-1gb",
    aim: "1 GB of CSV in parts, one round: bounded memory (resident MB below 512, of 1,769 that the function has)",
    measure: (bench) => measureCase(bench, { workload: "serveLargeFile", rounds: 1 }),
  },
  ours("first-prediction", "serveFirst", "a new process to its first answer: 400 ms and 200 MB at most"),
  {
    name: "held",
    aim: "the same process after 20,000 predictions more, logged, one round: peak 200 MB at most, bytes a request below 30",
    measure: (bench) => measureCase(bench, { workload: "serveHeld", rounds: 1 }),
  },
  besideFastapi("first-beside-lightgbm", "serveFirst", "Lightgbm", FIRST_CPU, "processor time to a first answer: ratio above 1"),
  {
    name: "gateway-load",
    aim: "10 connections on the local gateway for --minutes: none failed, grown MB about 0",
    measure: async ({ place, minutes }) => {
      const { rows, features, figures, seconds } = await serveGateway(place, minutes);
      return { rows, features, ours: { seconds, peakMb: figures["resident MB"]! }, peer: null, ratio: null, quality: figures };
    },
  },
];
