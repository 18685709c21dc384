import { seededRandom } from "../evaluate/random";
import { type AccidentTable, type ColumnName, codesFor, type Level } from "./accidentTable";

/** What a table is made of: for every accident the level of each column, null = unknown. */
export type AccidentRow = Partial<Record<ColumnName, Level | null>>;

/** An accident table of these rows, as the builder would have made it of French accidents. */
export function tableOf(rows: readonly AccidentRow[], others: Partial<AccidentTable> = {}): AccidentTable {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row) as ColumnName[]))];
  const columns = names.map((name) => {
    const values = rows.map((row) => row[name] ?? null);
    const levels = [...new Set(values.filter((value) => value !== null))].sort((a, b) => (a < b ? -1 : 1));
    const codes = codesFor(levels.length, rows.length);
    values.forEach((value, row) => {
      codes[row] = value === null ? 0 : 1 + levels.indexOf(value);
    });
    return [name, { levels, codes }] as const;
  });
  return { dataset: "baac", rows: rows.length, columns: Object.fromEntries(columns), areas: {}, ...others };
}

/** An accident of a fixed kind, with changes. */
export function anAccident(changes: AccidentRow = {}): AccidentRow {
  const when = { year: 2023, month: 6, weekday: 5, hour: 22 };
  const where = { dep: "83", cell4: "841f91dffffffff", cell6: "861f91d57ffffff" };
  return { ...when, ...where, lum: 5, atm: 1, vehicles: 8, pedestrians: 0, severe: 0, killed: 0, hospitalised: 0, ...changes };
}

/** Accidents drawn at random, a tenth of the values unknown. */
export function randomAccidents(rows: number, seed = 1): AccidentRow[] {
  const random = seededRandom(seed);
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const perhaps = <T>(value: T): T | null => (random() < 0.1 ? null : value);
  return Array.from({ length: rows }, () => {
    const killed = Number(random() < 0.05);
    const hospitalised = Math.floor(random() * 1.4);
    return {
      year: one([2022, 2023, 2024]),
      month: perhaps(1 + Math.floor(random() * 12)),
      weekday: perhaps(Math.floor(random() * 7)),
      hour: perhaps(Math.floor(random() * 24)),
      dep: perhaps(one(["01", "2A", "59", "75", "83", "974"])),
      cell4: perhaps(`841f${(0x10 + Math.floor(random() ** 2 * 60)).toString(16)}dffffffff`),
      lum: perhaps(1 + Math.floor(random() * 5)),
      atm: perhaps(1 + Math.floor(random() * 9)),
      vehicles: Math.floor(random() * 4096),
      pedestrians: Number(random() < 0.2),
      severe: Number(killed + hospitalised > 0),
      killed,
      hospitalised,
    };
  });
}
