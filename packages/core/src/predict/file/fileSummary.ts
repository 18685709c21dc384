import * as z from "zod";
import { ClassMetrics } from "../../evaluate/confusion";

/** A row that was not answered; `row` counts from 1 below the names of the columns. */
export const RefusedLine = z.strictObject({ row: z.int().positive(), message: z.string() });
export type RefusedLine = z.infer<typeof RefusedLine>;

/** What became of the rows of a file, or of a part of one. */
export const FileSummary = z.strictObject({
  rows: z.int().nonnegative(),
  answered: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  severe: z.int().nonnegative(),
  /** The first ones. */
  errors: z.array(RefusedLine),
  /** Features that no column has. */
  absent: z.array(z.string()),
  /** Where rows are labelled: how many by what they were, then by what they were called. */
  confusion: z.array(z.array(z.int().nonnegative())).nullable(),
});
export type FileSummary = z.infer<typeof FileSummary>;

/** Figures by class of labelled rows. */
export const LabelledReport = z.strictObject({
  rows: z.int().nonnegative(),
  accuracy: z.number().nullable(),
  classes: z.array(ClassMetrics.extend({ name: z.string() })),
  confusion: z.array(z.array(z.int().nonnegative())),
});
export type LabelledReport = z.infer<typeof LabelledReport>;

/** Errors that are told one by one. */
export const MOST_ERRORS = 100;

/** Parts of one file in their order, as one. */
export function mergeSummaries(parts: readonly FileSummary[]): FileSummary {
  const whole: FileSummary = { rows: 0, answered: 0, refused: 0, severe: 0, errors: [], absent: parts[0]?.absent ?? [], confusion: null };
  for (const part of parts) {
    for (const { row, message } of part.errors) {
      if (whole.errors.length < MOST_ERRORS) whole.errors.push({ row: whole.rows + row, message });
    }
    whole.rows += part.rows;
    whole.answered += part.answered;
    whole.refused += part.refused;
    whole.severe += part.severe;
    whole.confusion = part.confusion && added(whole.confusion, part.confusion);
  }
  return whole;
}

/** Null where no row was labelled. */
export function labelledReport({ confusion }: FileSummary, names: readonly string[]): LabelledReport | null {
  const rows = confusion?.flat().reduce((sum, count) => sum + count, 0) ?? 0;
  if (!confusion || rows === 0) return null;
  const right = confusion.reduce((sum, row, number) => sum + row[number]!, 0);
  const classes = names.map((name, number) => {
    const hit = confusion[number]![number]!;
    const support = confusion[number]!.reduce((sum, count) => sum + count, 0);
    const called = confusion.reduce((sum, row) => sum + row[number]!, 0);
    const share = (of: number) => (of === 0 ? 0 : hit / of);
    return {
      name,
      precision: share(called),
      recall: share(support),
      f1: support + called === 0 ? 0 : (2 * hit) / (support + called),
      support,
    };
  });
  return { rows, accuracy: right / rows, classes, confusion };
}

function added(sums: readonly number[][] | null, counts: readonly number[][]): number[][] {
  return counts.map((row, actual) => row.map((count, called) => count + (sums?.[actual]?.[called] ?? 0)));
}
