/** Distinct values of a column with the number of rows that have each, and the number of missing cells. */
export type ColumnLevels = { counts: ReadonlyMap<number, number>; missing: number };

/** Codes are small integers: those are counted in an array, which is ten times as fast as a map. */
const SMALL = 65_536;

/** Counts the levels of a column. The order of `counts` is that of the values. */
export function columnLevels(values: Float32Array): ColumnLevels {
  const small = new Uint32Array(SMALL);
  const others = new Map<number, number>();
  let missing = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value >= 0 && value < SMALL && value === Math.floor(value)) small[value]!++;
    else if (Number.isNaN(value)) missing++;
    else others.set(value, (others.get(value) ?? 0) + 1);
  }
  const found = [...small.keys()].filter((value) => small[value]! > 0).map((value): [number, number] => [value, small[value]!]);
  return { counts: new Map([...others, ...found].sort(([a], [b]) => a - b)), missing };
}

/** The `most` levels that have most rows, ascending; of equally frequent ones the smaller. */
export function frequentLevels({ counts }: ColumnLevels, most: number): number[] {
  const byFrequency = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return byFrequency
    .slice(0, most)
    .map(([level]) => level)
    .sort((a, b) => a - b);
}

/** The level of most rows, the smaller of equally frequent ones; 0 of a column without values. */
export function modeOf({ counts }: ColumnLevels): number {
  let [mode, most] = [0, 0];
  for (const [level, count] of counts) if (count > most) [mode, most] = [level, count];
  return mode;
}
