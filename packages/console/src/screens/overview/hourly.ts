import type { MetricSeries } from "./replies";

/** Something counted in an hour of the clock; `at` is its beginning. */
export type Hour = { at: number; count: number };

const HOUR_MS = 3_600_000;

/** Sums of a series by hour from the hour of `from` to that of `to`, those without any included. */
export function hourly(points: MetricSeries["points"], from: string, to: string): Hour[] {
  const first = Math.floor(Date.parse(from) / HOUR_MS);
  const hours = Array.from({ length: Math.floor(Date.parse(to) / HOUR_MS) - first + 1 }, (_, i) => ({
    at: (first + i) * HOUR_MS,
    count: 0,
  }));
  for (const { at, value } of points) {
    const hour = hours[Math.floor(Date.parse(at) / HOUR_MS) - first];
    if (hour) hour.count += value;
  }
  return hours;
}

/** The hour with most, undefined when there was nothing. */
export function busiest(hours: readonly Hour[]): Hour | undefined {
  const most = hours.reduce<Hour | undefined>((best, hour) => (hour.count > (best?.count ?? 0) ? hour : best), undefined);
  return most;
}
