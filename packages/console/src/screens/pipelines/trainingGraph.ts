import type { Execution, StateEntry } from "./execution";

/** States of the training machine in their order; a test holds them against the pipeline that is deployed. */
export const BEFORE = ["acquire", "ingest", "validate", "aggregate", "prepare", "split", "synthesise"] as const;
export const PER_CANDIDATE = ["search", "train", "evaluate"] as const;
/** What a candidate's steps are cut into. Their entries count parts and do not say whose, so those of all candidates stand together. */
export const PARTS = ["trial", "shard"] as const;
export const AFTER = ["select", "gate", "register", "driftReference", "promote", "expected", "release"] as const;

/**
 * `stopped`: it was at work when somebody stopped the training. `cached`: every entry took a stored result. `untold`: what came after it has run, but the history does not tell of it, as an emulator's
 * leaves out what is done for each item.
 */
export type NodeState = "ok" | "cached" | "untold" | "run" | "bad" | "stopped" | "todo" | "skipped";

/** A state in the drawing: all its entries together, as a state may be entered again by a search or a redrive. */
export type GraphNode = {
  /** `gate`, or `train.2` for the third candidate. */
  id: string;
  name: string;
  item?: number;
  state: NodeState;
  /** Seconds of all entries that ended. */
  seconds: number | undefined;
  /** Start of the entry that runs. */
  since: string | undefined;
  entries: readonly StateEntry[];
};

export type Graph = { before: GraphNode[]; candidates: GraphNode[][]; parts: GraphNode[]; after: GraphNode[] };

/** The machine with what became of each state. Candidates are as many as have begun, one at least. */
export function graphOf({ states, state }: Pick<Execution, "states" | "state">): Graph {
  const node = (name: string, item?: number) => graphNode(name, item, entriesOf(states, name, item), state);
  const items = Math.max(0, ...states.flatMap(({ name, item }) => (item === undefined || isPart(name) ? [] : [item])));
  const untold = states.some(({ name }) => name === AFTER[0]) && !states.some(({ name }) => name === "train");
  const candidates = Array.from({ length: items + 1 }, (_, item) =>
    PER_CANDIDATE.map((name) => ({ ...node(name, item), ...(untold ? { state: "untold" as const } : {}) })),
  );
  return {
    before: BEFORE.map((name) => node(name)),
    candidates: candidates.map(withoutLaterSteps),
    parts: PARTS.map((name) => node(name)),
    after: AFTER.map((name) => node(name)),
  };
}

/** The node under an id, wherever in the graph it is. */
export function findNode({ before, candidates, parts, after }: Graph, id: string | undefined): GraphNode | undefined {
  return [...before, ...candidates.flat(), ...parts, ...after].find((node) => node.id === id);
}

function entriesOf(states: readonly StateEntry[], name: string, item: number | undefined): StateEntry[] {
  return states.filter((entry) => entry.name === name && (item === undefined || entry.item === item));
}

function graphNode(name: string, item: number | undefined, entries: readonly StateEntry[], execution: Execution["state"]): GraphNode {
  const last = entries.at(-1);
  const ended = entries.flatMap(({ seconds }) => (seconds === undefined ? [] : [seconds]));
  return {
    id: item === undefined ? name : `${name}.${item}`,
    name,
    ...(item === undefined ? {} : { item }),
    state: last ? stateOf(last, entries, execution) : execution === "running" ? "todo" : "skipped",
    seconds: ended.length > 0 ? ended.reduce((sum, each) => sum + each, 0) : undefined,
    since: last?.status === "running" && execution === "running" ? last.startedAt : undefined,
    entries,
  };
}

function stateOf(last: StateEntry, entries: readonly StateEntry[], execution: Execution["state"]): NodeState {
  if (execution === "aborted" && (last.status === "failed" || last.status === "running")) return "stopped";
  return last.status === "succeeded" && entries.every(({ cached }) => cached) ? "cached" : STATE_OF[last.status];
}

function isPart(name: string): boolean {
  return PARTS.some((part) => part === name);
}

/** After a step that failed or was stopped, its candidate goes no further while the others do. */
function withoutLaterSteps(steps: GraphNode[]): GraphNode[] {
  const failed = steps.findIndex(({ state }) => state === "bad" || state === "stopped");
  return steps.map((step, index) => (failed !== -1 && index > failed ? { ...step, state: "skipped" } : step));
}

const STATE_OF: Readonly<Record<StateEntry["status"], NodeState>> = { running: "run", succeeded: "ok", caught: "bad", failed: "bad" };
