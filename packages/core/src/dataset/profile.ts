import * as z from "zod";

const Count = z.int().nonnegative();

/** The shares at which quantiles are told. */
export const QUANTILES = { p1: 0.01, p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95, p99: 0.99 } as const;

const Quantiles = z.strictObject({
  p1: z.number(),
  p5: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  p95: z.number(),
  p99: z.number(),
});

/** What a column of numbers looks like, missing cells left out. `sd` is that of a sample (n - 1), null below two cells; quantiles are interpolated. */
export const NumberProfile = z.strictObject({
  mean: z.number(),
  sd: z.number().nullable(),
  min: z.number(),
  max: z.number(),
  quantiles: Quantiles,
});
export type NumberProfile = z.infer<typeof NumberProfile>;

/** One column of a table. `levels` are its most frequent values, the most frequent first; a key has none. */
export const ColumnProfile = z.strictObject({
  name: z.string(),
  /** DuckDB's type. */
  type: z.string(),
  /** Cells that are filled. */
  count: Count,
  missing: Count,
  distinct: Count,
  /** null for texts and for a column without any filled cell. */
  numbers: NumberProfile.nullable(),
  levels: z.array(z.strictObject({ level: z.string(), count: z.int().positive() })),
});
export type ColumnProfile = z.infer<typeof ColumnProfile>;

export const TableProfile = z.strictObject({ table: z.string(), rows: Count, columns: z.array(ColumnProfile) });
export type TableProfile = z.infer<typeof TableProfile>;

/** What `profile.json` of a dataset version or of a prepared table holds. */
export const Profile = z.strictObject({ tables: z.array(TableProfile) });
export type Profile = z.infer<typeof Profile>;
