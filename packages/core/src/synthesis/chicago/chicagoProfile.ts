import * as z from "zod";
import { ConditionalTree } from "../conditionalTree";
import { PlaceCells } from "../placeCells";

/**
 * What is known about crashes in Chicago without knowing any: where they happen, how each variable depends on those before it, and how the
 * type of crash depends on the nine features of contract `chi9`. Every cell tells about ten crashes or more.
 */
export const ChicagoProfile = z.strictObject({
  profile: z.literal("chicago"),
  fittedOn: z.array(z.string()),
  crashes: z.int().positive(),
  cells: PlaceCells,
  /** Texts of the coded variables: level n of a variable is the n-th of its texts. */
  labels: z.record(z.string(), z.array(z.string())),
  variables: z.record(z.string(), ConditionalTree),
  /** Whether somebody is hurt or a car towed, as boosted trees over these variables (see `compactTrees`). */
  severity: z.strictObject({ features: z.array(z.string()), base: z.number(), trees: z.array(z.array(z.number())) }),
});
export type ChicagoProfile = z.infer<typeof ChicagoProfile>;
