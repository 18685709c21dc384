import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Program } from "./worker";
import type { WorkloadPlace } from "./workload";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DRIVER = fileURLToPath(new URL("peer.py", import.meta.url));

/** The Python peers, or the word why they are left out. */
export type Peers = { python: string; folder: string } | { missing: string };

/** Finds `../shared/peers` and a Python for it: `VIGIE_PEERS_PYTHON`, or a `.venv-peers` in this checkout or beside the peers. */
export function findPeers(env: NodeJS.ProcessEnv = process.env): Peers {
  const folder = resolve(ROOT, env.VIGIE_PEERS ?? "../shared/peers");
  if (!existsSync(folder)) return { missing: `there is no folder ${folder}` };
  const places = [join(ROOT, ".venv-peers/bin/python"), join(dirname(folder), ".venv-peers/bin/python")];
  const python = env.VIGIE_PEERS_PYTHON ?? places.find(existsSync);
  if (python === undefined || !existsSync(python)) {
    return { missing: `no Python with ${join(folder, "requirements.txt")}: name it in VIGIE_PEERS_PYTHON` };
  }
  return { python, folder };
}

/** The process that runs a task of the peers. */
export function peerProgram({ python, folder }: Extract<Peers, { python: string }>, task: string, place: WorkloadPlace): Program {
  const env = { PYTHONPATH: dirname(folder), PYTHONDONTWRITEBYTECODE: "1", PYTHONWARNINGS: "ignore" };
  return { command: python, args: [DRIVER, task, place.data, join(place.scratch, "peers"), String(place.rows)], env };
}
