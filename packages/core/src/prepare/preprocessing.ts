import { z } from "zod";

/**
 * What happens to one feature before a model sees it, fitted on training rows only and exported into the ONNX graph.
 *
 * - `passthrough`: the value itself, NaN kept (trees have a branch for it)
 * - `oneHot`: one column per level, `(value == level) ? 1 : 0`, missing replaced by `fill` first, unknown levels all zero
 * - `scale`: `(value or fill - mean) / sd`
 */
export const Encoding = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("passthrough"), feature: z.string() }),
  z.strictObject({ kind: z.literal("oneHot"), feature: z.string(), fill: z.number(), levels: z.array(z.number()).min(1) }),
  z.strictObject({ kind: z.literal("scale"), feature: z.string(), fill: z.number(), mean: z.number(), sd: z.number().positive() }),
]);
export type Encoding = z.infer<typeof Encoding>;

/** One encoding per feature, in the order of the contract. */
export const Preprocessing = z.strictObject({ features: z.array(z.string()), encodings: z.array(Encoding) });
export type Preprocessing = z.infer<typeof Preprocessing>;
