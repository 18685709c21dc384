import * as z from "zod";
import { type ClassScores, requireClassScores } from "./classScores";
import { ClassMetrics } from "./confusion";
import { mean } from "./mean";
import { rank, rankMetrics } from "./ranking";

/** One class against all others; ranking figures are null where only one side occurs. */
export const ClassReport = ClassMetrics.extend({
  name: z.string(),
  rocAuc: z.number().nullable(),
  averagePrecision: z.number().nullable(),
});
export type ClassReport = z.infer<typeof ClassReport>;

const Average = ClassMetrics.omit({ support: true });

/** How good a model of several classes is on labelled rows; a row is called by its most probable class. Never holds NaN. */
export const ClassEvaluation = z.strictObject({
  rows: z.int().positive(),
  accuracy: z.number(),
  majorityAccuracy: z.number(),
  /** Mean recall of the classes that occur. */
  balancedAccuracy: z.number(),
  report: z.array(ClassReport),
  /** Mean over the classes that occur: one that never does has no recall to find. */
  macro: Average,
  weighted: Average,
  /** Mean area under the curve of each class against the others (Provost and Domingos 2000), of those that occur beside others. */
  rocAucMacro: z.number().nullable(),
  logLoss: z.number(),
  /** Sum over the classes of the squared error, mean over the rows (Brier 1950). */
  brier: z.number(),
  /** Rows by what they were, then by what they were called. */
  confusion: z.array(z.array(z.int().nonnegative())),
});
export type ClassEvaluation = z.infer<typeof ClassEvaluation>;

/** Throws DataError when there are no rows or probabilities are none. */
export function evaluateClasses(scores: ClassScores, names: readonly string[]): ClassEvaluation {
  requireClassScores(scores);
  const rows = scores.target.length;
  const confusion = classConfusion(scores);
  const report = names.map((name, number) => reportOf(scores, confusion, number, name));
  const occurring = report.filter(({ support }) => support > 0);
  const aucs = occurring.flatMap(({ rocAuc }) => (rocAuc === null ? [] : [rocAuc]));
  return {
    rows,
    accuracy: confusion.reduce((sum, row, number) => sum + row[number]!, 0) / rows,
    majorityAccuracy: Math.max(...report.map(({ support }) => support)) / rows,
    balancedAccuracy: mean(occurring.map(({ recall }) => recall)),
    report,
    macro: average(occurring, () => 1 / occurring.length),
    weighted: average(occurring, ({ support }) => support / rows),
    rocAucMacro: aucs.length > 0 ? mean(aucs) : null,
    ...losses(scores),
    confusion,
  };
}

/** The most probable class of each row; among equals the first. */
export function calledClasses({ probabilities, classes }: Pick<ClassScores, "probabilities" | "classes">): Uint8Array {
  return Uint8Array.from({ length: probabilities.length / classes }, (_, row) => {
    const given = probabilities.subarray(row * classes, (row + 1) * classes);
    return given.indexOf(Math.max(...given));
  });
}

function classConfusion(scores: ClassScores): number[][] {
  const called = calledClasses(scores);
  const cells = Array.from({ length: scores.classes }, () => new Array<number>(scores.classes).fill(0));
  for (const [row, actual] of scores.target.entries()) cells[actual]![called[row]!]!++;
  return cells;
}

function reportOf({ target, probabilities, classes }: ClassScores, confusion: number[][], number: number, name: string): ClassReport {
  const support = confusion[number]!.reduce((sum, count) => sum + count, 0);
  const called = confusion.reduce((sum, row) => sum + row[number]!, 0);
  const right = confusion[number]![number]!;
  const isClass = target.map((label) => (label === number ? 1 : 0));
  const probability = Float64Array.from(target, (_, row) => probabilities[row * classes + number]!);
  return {
    name,
    precision: called === 0 ? 0 : right / called,
    recall: support === 0 ? 0 : right / support,
    f1: support + called === 0 ? 0 : (2 * right) / (support + called),
    support,
    ...rankMetrics(isClass, rank(probability)),
  };
}

function losses({ target, probabilities, classes }: ClassScores): { logLoss: number; brier: number } {
  let [logLoss, brier] = [0, 0];
  for (const [row, label] of target.entries()) {
    logLoss -= Math.log(Math.max(Number.EPSILON, probabilities[row * classes + label]!));
    for (let number = 0; number < classes; number++) brier += (probabilities[row * classes + number]! - (number === label ? 1 : 0)) ** 2;
  }
  return { logLoss: logLoss / target.length, brier: brier / target.length };
}

function average(reports: readonly ClassReport[], weight: (report: ClassReport) => number): z.infer<typeof Average> {
  const of = (figure: "precision" | "recall" | "f1") => reports.reduce((sum, report) => sum + weight(report) * report[figure], 0);
  return { precision: of("precision"), recall: of("recall"), f1: of("f1") };
}
