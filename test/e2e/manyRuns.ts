type Run = { id: string; startedAt: string; metrics: Record<string, number> };

/** So many runs, each like `like` with its own id and figures, the newest first. */
export function manyRuns(like: Run, count: number): Run[] {
  return Array.from({ length: count }, (_, index) => ({
    ...like,
    id: `run-${String(count - index).padStart(5, "0")}`,
    startedAt: new Date(Date.UTC(2026, 0, 1) - index * 60_000).toISOString(),
    metrics: { ...like.metrics, f1: 0.5 + (index % 500) / 1000 },
  }));
}

/** One page of runs as the API answers it: 200 from the cursor on, whatever `filter` leaves. */
export function pageOf(runs: readonly Run[], query: URLSearchParams): { total: number; runs: readonly Run[]; next?: string } {
  const from = Number(query.get("cursor") ?? 0);
  const kept = query.has("filter") ? runs.filter(({ metrics }) => metrics.f1! > 0.7) : runs;
  const to = from + 200;
  return { total: kept.length, runs: kept.slice(from, to), ...(to < kept.length ? { next: String(to) } : {}) };
}
