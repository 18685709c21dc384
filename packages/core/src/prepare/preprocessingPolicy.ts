import * as z from "zod";
import type { Feature } from "./contract";
import type { Encoding } from "./preprocessing";

export const ENCODING_KINDS = [
  "passthrough",
  "impute",
  "scale",
  "oneHot",
  "cyclic",
  "frequency",
  "target",
] as const satisfies readonly Encoding["kind"][];

/** How much the share of all rows weighs beside a level's own rows. */
export const DEFAULT_SMOOTHING = 10; // rows; Micci-Barreca 2001, "A preprocessing scheme for high-cardinality categorical attributes"

/** Features that begin again, by the name that a contract gives them. */
export const PERIODS: Readonly<Record<string, number>> = {
  month: 12,
  mois: 12,
  weekday: 7,
  hour: 24,
  crash_hour: 24,
  minute_of_day: 1440,
  hrmn: 1440,
};

const Given = z.strictObject({
  /** `encoded`: one-hot codes and scaled numbers; `passthrough`: values as they are. Trees take the second when left out, others the first. What follows overrules it. */
  style: z.enum(["encoded", "passthrough"]).optional(),
  categorical: z.enum(["passthrough", "impute", "oneHot", "frequency", "target", "scale"]).optional(),
  numeric: z.enum(["passthrough", "impute", "scale"]).optional(),
  /** Sine and cosine for the features that begin again (`PERIODS`). */
  cyclic: z.boolean().default(false),
  /** A column beside every imputed or scaled feature with gaps in the training rows: 1 where it is missing. */
  indicator: z.boolean().default(false),
  /**
   * Adds how often accidents were severe around the place and how many happened there (`fitPlaceColumns`): `true` needs a contract with
   * `lat` and `long`, `if-known` leaves it where a contract has none.
   */
  places: z.union([z.boolean(), z.literal("if-known")]).default(false),
  smoothing: z.number().min(0).max(1e6).default(DEFAULT_SMOOTHING),
  /** Of the drawing of the folds that target encoding and places are fitted on. */
  seed: z.int().min(0).max(0xffff_ffff).default(1),
  /** Encodings by the name of the feature. */
  overrides: z.record(z.string(), z.enum(ENCODING_KINDS)).default({}),
});

/**
 * Which encoding each feature gets: what `preprocessing` of a catalogue's entry says. `scaler: true` is taken for style `encoded`,
 * `scaler: false` for `passthrough`.
 */
export const PreprocessingPolicy = z.preprocess(withoutScaler, Given);
export type PreprocessingPolicy = z.output<typeof PreprocessingPolicy>;

/** The encoding that a policy gives a feature. Nothing is left incomplete where the model takes no missing cells (`complete`). */
export function encodingKind(
  { style, categorical, numeric, cyclic, overrides }: PreprocessingPolicy,
  { name, type, encoding }: Pick<Feature, "name" | "type" | "encoding">,
  complete: boolean,
): Encoding["kind"] {
  const usual = BY_STYLE[style ?? (complete ? "encoded" : "passthrough")][type];
  const own = (type === "categorical" ? categorical : numeric) ?? encoding ?? usual;
  const byName = cyclic && Object.hasOwn(PERIODS, name) ? "cyclic" : own;
  const kind = (Object.hasOwn(overrides, name) ? overrides[name] : undefined) ?? byName;
  return kind === "passthrough" && complete ? "impute" : kind;
}

const BY_STYLE = {
  encoded: { categorical: "oneHot", numeric: "scale" },
  passthrough: { categorical: "passthrough", numeric: "passthrough" },
} as const;

function withoutScaler(given: unknown): unknown {
  if (typeof given !== "object" || given === null || !("scaler" in given) || typeof given.scaler !== "boolean") return given;
  const { scaler, ...others } = given;
  return { style: scaler ? "encoded" : "passthrough", ...others };
}
