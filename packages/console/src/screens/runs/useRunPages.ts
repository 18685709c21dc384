import { useEffect, useRef, useState } from "preact/hooks";
import { type Failure, failureOf } from "../../api/failure";
import { read } from "../../api/read";
import { returns } from "../../session/caller";
import type { RunSummary } from "./replies";
import type { RunsQuery } from "./runsQuery";

export type RunPages = {
  runs: readonly RunSummary[];
  /** Undefined until the first page is there. */
  total: number | undefined;
  loading: boolean;
  failure: Failure | undefined;
  /** Asks for the next page, if there is one. */
  more: () => void;
  reload: () => void;
};

type Pages = { key: string; runs: readonly RunSummary[]; total: number | undefined; next: string | undefined };

/** The runs of an experiment, page by page as they are scrolled to. Those at hand stay while a changed question is answered. */
export function useRunPages(name: string, query: RunsQuery): RunPages {
  const key = JSON.stringify([name, query]);
  const [pages, setPages] = useState<Pages>({ key, runs: [], total: undefined, next: undefined });
  const [loading, setLoading] = useState(true);
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);
  const running = useRef<AbortController>();
  const load = async (cursor: string | undefined) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setLoading(true);
    try {
      const params = { path: { name }, query: { ...query, ...(cursor ? { cursor } : {}) } };
      const { data, error, response } = await read("/v1/experiments/{name}/runs", { params: params as never, signal: controller.signal });
      if (controller.signal.aborted) return;
      setFailure(data ? undefined : failureOf(error, response.status));
      if (data) {
        setPages((before) => ({ key, runs: cursor ? [...before.runs, ...data.runs] : data.runs, total: data.total, next: data.next }));
      }
    } catch (error) {
      if (controller.signal.aborted) return;
      setFailure(failureOf(error));
    }
    setLoading(false);
  };
  useEffect(() => {
    void load(undefined);
    return () => running.current?.abort();
  }, [key, round, returns.value]);
  const more = () => {
    if (!loading && failure === undefined && pages.next !== undefined && pages.key === key) void load(pages.next);
  };
  return { runs: pages.runs, total: pages.total, loading, failure, more, reload: () => setRound((n) => n + 1) };
}
