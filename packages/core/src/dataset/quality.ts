import * as z from "zod";
import { DatasetName } from "./datasetName";

const Count = z.int().nonnegative();

/** Where something was first seen: `row` is the line in the source file, the header being line 1. */
export const Example = z.strictObject({ file: z.string(), row: z.int().positive(), value: z.string() });
export type Example = z.infer<typeof Example>;

/** What became of the rows of one canonical table: `rowsIn = rowsOut + sum of rejected`. */
export const TableQuality = z.strictObject({
  rowsIn: Count,
  rowsOut: Count,
  /** Rows in quarantine by reason. */
  rejected: z.record(z.string(), Count),
  /** Cells that held something unusable (an unknown code, no number, out of range) and became missing, by source column. */
  cellsCleared: z.record(z.string(), z.strictObject({ count: z.int().positive(), first: Example })),
  /** Share of missing cells of the rows that went out, by canonical column. */
  missingShare: z.record(z.string(), z.number().min(0).max(1)),
});
export type TableQuality = z.infer<typeof TableQuality>;

export const Check = z.strictObject({
  name: z.string(),
  verdict: z.enum(["pass", "warn", "fail"]),
  value: z.number(),
  limit: z.number(),
  message: z.string(),
});
export type Check = z.infer<typeof Check>;

/** What an ingest read, what it left out and why, and whether the result holds together. */
export const QualityReport = z.strictObject({
  dataset: DatasetName,
  files: z.array(
    z.strictObject({
      name: z.string(),
      /** The publisher's name of the table that the headers say it is. */
      table: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      delimiter: z.string(),
      encoding: z.enum(["ascii", "utf-8", "latin-1"]),
      rowsIn: Count,
    }),
  ),
  tables: z.strictObject({ accidents: TableQuality, vehicles: TableQuality, users: TableQuality }),
  totals: z.strictObject({
    accidents: Count,
    vehicles: Count,
    users: Count,
    /** Rows of users joined to their accident and vehicle: equal to `users`, or the join multiplies or loses them. */
    usersJoined: Count,
    killed: Count,
    hospitalised: Count,
    severe: Count,
  }),
  checks: z.array(Check),
});
export type QualityReport = z.infer<typeof QualityReport>;
