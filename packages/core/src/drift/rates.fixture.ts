import { drawNormal } from "../evaluate/drawNormal";
import { seededRandom } from "../evaluate/random";
import { checkDrift } from "./checkDrift";
import type { DriftReference } from "./driftReference";
import type { DriftAlarm } from "./driftReport";
import { type DriftTable, rowsAt } from "./driftTable";
import type { LearnedLimits } from "./learnLimits";

/** How often of `draws` windows each alarm was raised, and any at all. Shares from 0 to 1. */
export type AlarmRates = { any: number } & Record<DriftAlarm, number>;

/** Draws windows of `size` rows from `source` without replacement, checks each and counts the alarms. */
export function alarmRates(
  reference: DriftReference | DriftTable,
  source: DriftTable,
  { size, draws, seed, limits }: { size: number; draws: number; seed: number; limits?: LearnedLimits },
): AlarmRates {
  const random = seededRandom(seed);
  const rates: AlarmRates = { any: 0, score: 0, "max-ratio": 0, importance: 0, missing: 0, prediction: 0, target: 0 };
  for (let draw = 0; draw < draws; draw++) {
    const rows = new Set<number>();
    while (rows.size < size) rows.add(Math.floor(random() * source.rows));
    const { alarms } = checkDrift({ reference, current: rowsAt(source, Uint32Array.from(rows)), ...(limits && { limits }) });
    if (alarms.length > 0) rates.any += 1 / draws;
    for (const alarm of alarms) rates[alarm] += 1 / draws;
  }
  return rates;
}

/**
 * Rows of many kinds from one seeded distribution: a skewed number, two numbers that hang together, hours, codes of 2, 5 and 100 levels, one with
 * missing values, a month, predicted probabilities and labels.
 */
export function mixedTable(rows: number, seed: number): DriftTable {
  const random = seededRandom(seed);
  const drawn = (make: () => number) => Float32Array.from({ length: rows }, make);
  const normal = () => drawNormal(random);
  const first = drawn(normal);
  const numeric = (name: string, values: Float32Array) => ({ name, type: "numeric" as const, label: { fr: name, en: name }, values });
  const codes = (name: string, values: Float32Array) => ({ name, type: "categorical" as const, label: { fr: name, en: name }, values });
  const probabilities = first.map((value) => 1 / (1 + Math.exp(-value)));
  return {
    rows,
    columns: [
      numeric("first", first),
      numeric(
        "second",
        first.map((value) => 0.7 * value + normal()),
      ),
      numeric(
        "skewed",
        drawn(() => Math.exp(normal())),
      ),
      numeric(
        "hour",
        drawn(() => Math.floor(24 * random() ** 0.7)),
      ),
      codes(
        "light",
        drawn(() => 1 + Math.floor(5 * random() ** 2)),
      ),
      codes(
        "department",
        drawn(() => Math.floor(100 * random() ** 1.5)),
      ),
      codes(
        "urban",
        drawn(() => (random() < 0.6 ? 1 : 2)),
      ),
      codes(
        "weather",
        drawn(() => (random() < 0.1 ? Number.NaN : Math.floor(9 * random() ** 3))),
      ),
      numeric(
        "month",
        drawn(() => 1 + Math.floor(12 * random())),
      ),
    ],
    probabilities,
    target: Uint8Array.from(probabilities, (probability) => (random() < probability ? 1 : 0)),
  };
}
