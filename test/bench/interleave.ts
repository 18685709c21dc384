import type { Measured } from "./benchReport";
import type { Run, Worker } from "./worker";

export type Timed = Measured & { rows: number; features: number; figures?: Record<string, number> };

/**
 * Runs workers in turn, round by round, so that whatever else the machine does strikes them alike; the first round only warms up.
 * A single round is not warmed up: it is for what takes long and whose memory counts.
 */
export async function interleave(workers: readonly Worker[], rounds: number): Promise<Timed[]> {
  const runs: Run[][] = workers.map(() => []);
  for (let round = rounds === 1 ? 1 : 0; round <= rounds; round++) {
    for (const [index, worker] of workers.entries()) {
      const run = await worker.run();
      if (round > 0) runs[index]?.push(run);
    }
  }
  return runs.map((each) => {
    const { rows = 0, features = 0, figures } = each.at(-1) ?? {};
    const middle = (name: string) => median(each.map(({ figures = {} }) => figures[name] ?? Number.NaN));
    return {
      rows,
      features,
      seconds: median(each.map(({ seconds }) => seconds)),
      peakMb: Math.max(...each.map(({ peakMb }) => peakMb)),
      ...(figures && { figures: Object.fromEntries(Object.keys(figures).map((name) => [name, middle(name)])) }),
    };
  });
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}
