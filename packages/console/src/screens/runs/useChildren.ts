import { useState } from "preact/hooks";
import { read } from "../../api/read";
import type { RunSummary } from "./replies";

/** Runs under runs that were opened: `undefined` for one that is closed, an empty list while its children are on their way. */
export function useChildren(experiment: string) {
  const [opened, setOpened] = useState<Readonly<Record<string, readonly RunSummary[]>>>({});
  const toggle = async (id: string) => {
    if (opened[id]) {
      setOpened(({ [id]: _, ...others }) => others);
      return;
    }
    setOpened((before) => ({ ...before, [id]: [] }));
    const params = { path: { name: experiment }, query: { parent: id, limit: "200" } };
    const { data } = await read("/v1/experiments/{name}/runs", { params: params as never, signal: new AbortController().signal }).catch(
      () => ({ data: undefined }),
    );
    setOpened((before) => (before[id] ? { ...before, [id]: data?.runs ?? [] } : before));
  };
  return { opened, toggle };
}

/** A run as a row: `depth` is how many opened runs it lies under. */
export type RunRow = { run: RunSummary; depth: number };

/** The rows of runs with the children of those that are opened below them. */
export function runRows(runs: readonly RunSummary[], opened: Readonly<Record<string, readonly RunSummary[]>>, depth = 0): RunRow[] {
  return runs.flatMap((run) => [{ run, depth }, ...runRows(opened[run.id] ?? [], opened, depth + 1)]);
}
