/** Name and DuckDB type of every column of a canonical table, in order. */
export type Columns = readonly (readonly [name: string, type: string])[];
