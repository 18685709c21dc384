import type { AccidentTable, ColumnName, LevelColumn } from "./accidentTable";

/**
 * Counts of a group of accidents. `judged` are those whose probability is known, `observed` the severe among them, `expected` the sum of
 * their probabilities; `killed` and `hospitalised` add up what is known.
 */
export type Tally = {
  accidents: number;
  severe: number;
  killed: number;
  hospitalised: number;
  judged: number;
  observed: number;
  expected: number;
};

/** `keys[i]` is the code of the group in column i, 0 where that is unknown. */
export type TalliedGroup = Tally & { keys: readonly number[] };

/**
 * Counts the accidents that `passes` lets through (1 per row; all without it) by the codes of some columns, in one scan. Every accident is
 * in exactly one group; groups without accidents are left out.
 *
 * @param probability of being severe, per row; NaN = not known
 */
export function tally(
  table: AccidentTable,
  by: readonly ColumnName[],
  { passes, probability }: { passes?: Uint8Array | undefined; probability?: Float32Array | undefined } = {},
): TalliedGroup[] {
  const { groups, sizes } = groupRows(table, by);
  const count = sizes.reduce((product, size) => product * size, 1);
  const severeOf = numbersOf(table, "severe");
  const killedOf = numbersOf(table, "killed");
  const hospitalisedOf = numbersOf(table, "hospitalised");
  const accidents = new Float64Array(count);
  const severe = new Float64Array(count);
  const killed = new Float64Array(count);
  const hospitalised = new Float64Array(count);
  const judged = new Float64Array(count);
  const observed = new Float64Array(count);
  const expected = new Float64Array(count);
  for (let row = 0; row < table.rows; row++) {
    if (passes?.[row] === 0) continue;
    const at = groups[row]!;
    const isSevere = severeOf.values[severeOf.codes[row]!]!;
    accidents[at]! += 1;
    severe[at]! += isSevere;
    killed[at]! += killedOf.values[killedOf.codes[row]!]!;
    hospitalised[at]! += hospitalisedOf.values[hospitalisedOf.codes[row]!]!;
    const chance = probability?.[row] ?? Number.NaN;
    if (chance >= 0) {
      judged[at]! += 1;
      observed[at]! += isSevere;
      expected[at]! += chance;
    }
  }
  const tallied: TalliedGroup[] = [];
  for (let at = 0; at < count; at++) {
    if (accidents[at] === 0) continue;
    tallied.push({
      keys: keysOf(at, sizes),
      accidents: accidents[at]!,
      severe: severe[at]!,
      killed: killed[at]!,
      hospitalised: hospitalised[at]!,
      judged: judged[at]!,
      observed: observed[at]!,
      expected: expected[at]!,
    });
  }
  return tallied;
}

/** The level of a code as a number; null for what is not known. */
export function numberOf({ columns }: AccidentTable, name: ColumnName, code: number): number | null {
  const level = columns[name]?.levels[code - 1];
  return level === undefined ? null : Number(level);
}

/** The number of each row's group: the codes of its columns as digits, the last one lowest. */
function groupRows(table: AccidentTable, by: readonly ColumnName[]): { groups: Uint32Array | Uint16Array | Uint8Array; sizes: number[] } {
  const columns = by.map((name) => columnOf(table, name));
  const sizes = columns.map(({ levels }) => levels.length + 1);
  if (columns.length === 1) return { groups: columns[0]!.codes, sizes };
  const groups = new Uint32Array(table.rows);
  columns.forEach(({ codes }, index) => {
    const size = sizes[index]!;
    for (let row = 0; row < table.rows; row++) groups[row] = groups[row]! * size + codes[row]!;
  });
  return { groups, sizes };
}

/** A column of numbers with the number of each code, 0 for what is not known. */
function numbersOf(table: AccidentTable, name: ColumnName): { codes: LevelColumn["codes"]; values: Float64Array } {
  const { codes, levels } = columnOf(table, name);
  return { codes, values: Float64Array.from([0, ...levels.map(Number)]) };
}

/** A column; all unknown when the table does not have it. */
function columnOf(table: AccidentTable, name: ColumnName): LevelColumn {
  return table.columns[name] ?? { levels: [], codes: new Uint8Array(table.rows) };
}

function keysOf(group: number, sizes: readonly number[]): number[] {
  const keys: number[] = [];
  let rest = group;
  for (const size of [...sizes].reverse()) {
    keys.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return keys;
}
