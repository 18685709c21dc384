import type { AssignedSource } from "./assignTables";
import type { SourceTable } from "./definition";

/**
 * Files of one table that are read in one statement, by the names of the table's columns: `columns` that at least one file has, the type of those that
 * DuckDB reads as numbers (whole numbers only, and no cell reads the text; the others are read as text), and those whose texts are to be trimmed.
 */
export type ReadBatch = {
  table: SourceTable;
  files: readonly { index: number; assigned: AssignedSource }[];
  columns: ReadonlySet<string>;
  types: ReadonlyMap<string, string>;
  padded: ReadonlySet<string>;
};

/** Characters of a whole number that always fits the type. */
const SMALLINT_CHARACTERS = 4;
const INTEGER_CHARACTERS = 9;

/**
 * A batch of every file, and one of all files of a table whose cells look at other rows: to work out the statement of such cells takes
 * longer than to read a file of a few thousand rows.
 */
export function readBatches(sources: readonly AssignedSource[]): ReadBatch[] {
  const files = sources.map((assigned, index) => ({ index, assigned }));
  const across = new Set(sources.map(({ table }) => table).filter(({ acrossRows }) => acrossRows));
  const together = [...across].map((table) => files.filter(({ assigned }) => assigned.table === table));
  return [...files.filter(({ assigned }) => !across.has(assigned.table)).map((file) => [file]), ...together].map(batchOf);
}

/** Every word in the SQL of a table's cells. */
export function wordsOf({ cells, acrossRows }: SourceTable): ReadonlySet<string> {
  const across = acrossRows ? [acrossRows.joins, ...acrossRows.added, ...acrossRows.cells.map(({ sql }) => sql)] : [];
  return new Set([...cells.map(({ sql }) => sql), ...across].flatMap((sql) => sql.match(/\w+/g) ?? []));
}

/** The file alone. */
export function batchOfOne(assigned: AssignedSource): ReadBatch {
  return batchOf([{ index: 0, assigned }]);
}

function batchOf(files: ReadBatch["files"]): ReadBatch {
  const sources = files.map(({ assigned }) => assigned);
  const { table } = sources[0]!;
  const words = wordsOf(table);
  const columns = new Set(sources.flatMap((source) => [...source.columns.keys()]));
  const types = table.columns.flatMap(({ name, digits }) => {
    const isText = !columns.has(name) || (!digits && words.has(`${name}_text`));
    const characters = sources.map((source) => wholeCharacters(name, source)).reduce((most, each) => Math.max(most, each), 0);
    return isText || characters === Number.POSITIVE_INFINITY ? [] : [[name, typeOf(characters)] as const];
  });
  return {
    table,
    files,
    columns,
    types: new Map(types),
    padded: new Set(sources.flatMap(paddedColumns)),
  };
}

/** The most characters of a whole number in a column; infinite when it holds something else, 0 when the file does not have it. */
function wholeCharacters(name: string, { source, columns }: AssignedSource): number {
  const written = columns.get(name);
  if (written === undefined) return 0;
  return source.plain?.whole.get(written) ?? Number.POSITIVE_INFINITY;
}

function typeOf(characters: number): string {
  return characters <= SMALLINT_CHARACTERS ? "SMALLINT" : characters <= INTEGER_CHARACTERS ? "INTEGER" : "BIGINT";
}

function paddedColumns({ source: { plain }, columns }: AssignedSource): string[] {
  return [...columns].filter(([, written]) => !plain || plain.padded.has(written)).map(([name]) => name);
}
