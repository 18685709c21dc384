import { execFile, spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, URL } from "node:url";
import { promisify } from "node:util";
import { freePort } from "../../../infra/local/emulator/portUse";
import { findPeers } from "../peers";
import type { WorkloadMaker } from "../workload";
import { cpuSecondsOf, residentMbOf } from "./cpuOf";
import { manyRequests } from "./manyRequests";
import { quantile } from "./quantile";

const FIT = fileURLToPath(new URL("peerModel.py", import.meta.url));
const CONNECTIONS = 10;
const START_LIMIT_MS = 120_000;

/** A FastAPI service of `../shared/peers` on its event loop, one worker: a new process to its first answer, then so many requests. */
const fastapi =
  (peer: string, requests: number): WorkloadMaker =>
  async ({ data, scratch }) => {
    const peers = findPeers();
    if ("missing" in peers) throw new Error(peers.missing);
    await mkdir(scratch, { recursive: true });
    const model = join(scratch, `${peer}.joblib`);
    const own = { ...process.env, PYTHONPATH: dirname(peers.folder), PYTHONDONTWRITEBYTECODE: "1", PYTHONWARNINGS: "ignore" };
    const { stdout } = await promisify(execFile)(peers.python, [FIT, peer, data, model], { env: own });
    const { fields, body } = JSON.parse(stdout.trim().split("\n").at(-1)!) as { fields: string[]; body: object };
    const env = { ...own, PEERS_MODEL: model, PEERS_FIELDS: fields.join(), PEERS_ASYNC: "1", OMP_NUM_THREADS: "1" };
    return {
      run: async () => {
        const port = await freePort();
        const started = performance.now();
        const args = ["-m", "uvicorn", "peers.app:app", "--port", String(port), "--log-level", "error", "--no-access-log"];
        const child = spawn(peers.python, args, { env, stdio: "ignore" });
        const pid = child.pid!;
        try {
          const asked = { url: `http://127.0.0.1:${port}/predict`, body: JSON.stringify(body) };
          await firstAnswer(asked, started);
          const [first, cpuOfFirst] = [performance.now() - started, cpuSecondsOf(pid)];
          let left = requests;
          const began = performance.now();
          const { took, failed } = await manyRequests(asked, CONNECTIONS, () => left-- > 0);
          if (failed.size > 0) throw new Error(`Of ${requests} requests failed ${JSON.stringify([...failed])}.`);
          const figures = {
            "requests/s": requests / ((performance.now() - began) / 1000),
            "requests per CPU s": requests / (cpuSecondsOf(pid) - cpuOfFirst),
            "p50 ms": quantile(took, 0.5),
            "p99 ms": quantile(took, 0.99),
            "first answer ms": first,
            "first answer CPU ms": cpuOfFirst * 1000,
            "resident MB": residentMbOf(pid),
          };
          return { rows: requests, features: fields.length, figures };
        } finally {
          child.kill("SIGKILL");
        }
      },
    };
  };

export const serveFastapiLightgbm = fastapi("lgbm", 1_000);
export const serveFastapiForest = fastapi("rf300-d15", 100);

async function firstAnswer(asked: { url: string; body: string }, started: number): Promise<void> {
  while (performance.now() - started < START_LIMIT_MS) {
    let left = 1;
    const { took } = await manyRequests(asked, 1, () => left-- > 0);
    if (took.length > 0) return;
    await wait(5);
  }
  throw new Error("The peer's service did not answer.");
}
