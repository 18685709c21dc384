import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Program } from "../worker";
import type { WorkloadPlace } from "../workload";
import { PAIR_ROWS } from "./driftPair";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const DRIVER = fileURLToPath(new URL("peerDrift.py", import.meta.url));

/** The process that runs Evidently on the same pair, or the word why it is left out. Its Python is `VIGIE_PEERS_DRIFT_PYTHON` or a `.venv-peers-drift`. */
export function evidently(task: "check" | "html", { data, scratch }: WorkloadPlace): Program | { missing: string } {
  const folder = resolve(ROOT, process.env.VIGIE_PEERS ?? "../shared/peers");
  if (!existsSync(folder)) return { missing: `there is no folder ${folder}` };
  const places = [join(ROOT, ".venv-peers-drift/bin/python"), join(dirname(folder), ".venv-peers-drift/bin/python")];
  const python = process.env.VIGIE_PEERS_DRIFT_PYTHON ?? places.find(existsSync);
  if (python === undefined || !existsSync(python)) {
    return { missing: `no Python with ${join(folder, "requirements-drift.txt")}: name it in VIGIE_PEERS_DRIFT_PYTHON` };
  }
  const env = { PYTHONPATH: dirname(folder), PYTHONDONTWRITEBYTECODE: "1", PYTHONWARNINGS: "ignore", DO_NOT_TRACK: "1" };
  return { command: python, args: [DRIVER, task, data, join(scratch, "peers"), String(PAIR_ROWS)], env };
}
