import * as z from "zod";
import { Distribution } from "./distribution";
import { DriftOptions } from "./driftOptions";
import { driftTests } from "./driftTest";
import { ColumnSummary } from "./summary";

const Text = z.strictObject({ fr: z.string(), en: z.string() });

/** What is compared and when: names for people, all of them optional. */
export const DriftAbout = z.strictObject({
  model: z.string().optional(),
  version: z.int().positive().optional(),
  /** Such as "training rows of scene v5" and "December 2024". */
  reference: Text.optional(),
  current: Text.optional(),
  /** ISO 8601. */
  checkedAt: z.iso.datetime({ offset: true }).optional(),
});
export type DriftAbout = z.infer<typeof DriftAbout>;

/**
 * - `compared`: by `test`
 * - `not-tested`: the rule does not test such columns
 * - `no-values`: neither side holds a value
 * - `only-reference`, `only-current`: only that side holds values, which is a drift
 */
export const FeatureState = z.enum(["compared", "not-tested", "no-values", "only-reference", "only-current"]);

/** One column. Where it is not compared, `test` and what follows from it are null. */
export const DriftFeature = z.strictObject({
  name: z.string(),
  label: Text,
  type: z.enum(["numeric", "categorical"]),
  /** Month, weekday or day: tested, and out of the score. */
  calendar: z.boolean(),
  state: FeatureState,
  test: z.enum(driftTests).nullable(),
  threshold: z.number().nullable(),
  /** What is held against the threshold: a p-value where `p` is one. */
  score: z.number().nullable(),
  p: z.number().nullable(),
  /** Of the tests with a p-value; null when infinite. */
  statistic: z.number().nullable(),
  /** 1 at the threshold, above 1 beyond it, the same measure for all tests (`driftRatio`). */
  ratio: z.number().nullable(),
  drifted: z.boolean(),
  /** Above the softer threshold of rule `psi` and not drifted. */
  warned: z.boolean(),
  /** The second opinion: the ratio that only one in a thousand samples of the reference exceeds at the current's size. */
  learned: z.strictObject({ limit: z.number(), beyond: z.boolean() }).nullable(),
  importance: z.number().nullable(),
  missing: z.strictObject({ reference: z.number(), current: z.number(), p: z.number(), drifted: z.boolean() }),
  /** Codes that the reference never had, most frequent first, 20 at most. */
  newLevels: z.array(z.strictObject({ code: z.number(), label: Text, rows: z.int() })),
  reference: ColumnSummary,
  current: ColumnSummary,
  distribution: Distribution.nullable(),
});
export type DriftFeature = z.infer<typeof DriftFeature>;

/** What calls for attention, one word each. */
export const driftAlarms = ["score", "max-ratio", "importance", "missing", "prediction", "target"] as const;
export type DriftAlarm = (typeof driftAlarms)[number];

/** Result of one check. Features are sorted: drifted first, then by ratio. */
export const DriftReport = z.strictObject({
  about: DriftAbout,
  options: DriftOptions,
  rows: z.strictObject({ reference: z.int(), current: z.int() }),
  /** Months that the reference was restricted to. */
  season: z.array(z.int()).nullable(),
  verdict: z.enum(["ok", "drift", "not-enough-data"]),
  alarms: z.array(z.enum(driftAlarms)),
  sentence: Text,
  /** Drifted share of the tested features; under rule `mean-ks` the mean statistic. What the alarm watches. */
  score: z.number(),
  share: z.number(),
  drifted: z.int(),
  tested: z.int(),
  /** `score` at 0.5 or above; false when nothing is judged. */
  datasetDrift: z.boolean(),
  /** The largest ratio, of which column, and the limit beyond which it alarms; none when nothing was learned. */
  maxRatio: z.strictObject({ value: z.number(), feature: z.string(), limit: z.number().nullable() }).nullable(),
  /** Share of the importance that drifted features have, where importances are known. */
  importance: z.strictObject({ value: z.number(), limit: z.number().nullable() }).nullable(),
  features: z.array(DriftFeature),
  prediction: DriftFeature.nullable(),
  target: DriftFeature.nullable(),
});
export type DriftReport = z.infer<typeof DriftReport>;

/** One earlier check, as the trend draws it; `promoted` is the version that was promoted between the check before and this one. */
export const DriftPoint = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  verdict: z.enum(["ok", "drift", "not-enough-data"]),
  score: z.number(),
  drifted: z.int(),
  tested: z.int(),
  promoted: z.int().positive().optional(),
});
export type DriftPoint = z.infer<typeof DriftPoint>;
