import { fileURLToPath } from "node:url";
import type { BenchCase } from "./benchReport";
import { interleave } from "./interleave";
import { type Peers, peerProgram } from "./peers";
import { type Program, startWorker, type Worker } from "./worker";
import type { WorkloadPlace } from "./workload";

const RUN_WORKLOAD = fileURLToPath(new URL("runWorkload.ts", import.meta.url));

/** What a case needs: where things are, how many rounds or minutes, whom to compare with; `note` tells what is left out. */
export type Bench = { place: WorkloadPlace; rounds: number; minutes: number; peers: Peers; note: (text: string) => void };

/** A case that cannot be run here; the message says why. */
export class LeftOut extends Error {
  override name = "LeftOut";
}

/** `aim` is what the project asks of the figures, in words. */
export type CaseDefinition = { name: string; aim: string; measure: (bench: Bench) => Promise<Omit<BenchCase, "name">> };

/** Whom a workload of ours is compared with: a task of the Python peers by a library (pandas unless told), or another workload of ours. */
export type Peer = { task: string; library?: string } | { name: string; workload: string };

/** Runs a workload, and its peer in turn with it. A Python peer that is not there is left out with a word. */
export async function measureCase(
  bench: Bench,
  { workload, peer, rounds = bench.rounds }: { workload: string; peer?: Peer; rounds?: number },
): Promise<Omit<BenchCase, "name">> {
  const workers: Worker[] = [];
  try {
    workers.push(await startWorker(ownProgram(workload, bench.place)));
    const other = peer && (await startPeer(bench, peer));
    if (other) workers.push(other);
    const [ours, theirs] = await interleave(workers, rounds);
    if (!ours) throw new Error(`${workload} was not run.`);
    const { rows, features, figures, ...measured } = ours;
    const compared = peer && theirs ? { ...nameOf(peer, workers[1]), seconds: theirs.seconds, peakMb: theirs.peakMb } : null;
    const ratio = compared && compared.seconds / measured.seconds;
    const quality = { ...figures, ...(compared && prefixed(`${compared.name}: `, theirs?.figures)) };
    return { rows, features, ours: measured, peer: compared, ratio, ...(figures && { quality }) };
  } finally {
    await Promise.all(workers.map(({ end }) => end()));
  }
}

function prefixed(prefix: string, figures: Readonly<Record<string, number>> = {}): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}${name}`, value]));
}

async function startPeer({ peers, place, note }: Bench, peer: Peer): Promise<Worker | undefined> {
  if ("workload" in peer) return startWorker(ownProgram(peer.workload, place));
  if ("missing" in peers) {
    note(`${peer.library ?? "pandas"} is left out: ${peers.missing}`);
    return undefined;
  }
  try {
    return await startWorker(peerProgram(peers, peer.task, place));
  } catch (error) {
    note(`${peer.library ?? "pandas"} is left out: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function ownProgram(workload: string, place: WorkloadPlace): Program {
  return { command: process.execPath, args: ["--import", "tsx", RUN_WORKLOAD, workload, JSON.stringify(place)] };
}

function nameOf(peer: Peer, worker: Worker | undefined): { name: string; version: string } {
  return { name: "workload" in peer ? peer.name : (peer.library ?? "pandas"), version: worker?.version ?? "" };
}
