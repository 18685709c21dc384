import * as z from "zod";
import { McNemar } from "../evaluate/mcnemar";
import { SubgroupRecall } from "../evaluate/subgroupRecall";

/** Challenger and champion on the same hold-out: `difference` is challenger minus champion, `interval` its paired 95 % bootstrap interval. */
export const Comparison = z.strictObject({
  /** The champion's version. */
  version: z.int().positive(),
  metric: z.string(),
  challenger: z.number(),
  champion: z.number(),
  difference: z.number(),
  interval: z.tuple([z.number(), z.number()]),
  /** Rows that only one of both calls right, each at its own threshold: first the challenger. Comparisons of before have none. */
  mcnemar: McNemar.exactOptional(),
  /** Recall in every group of enough severe accidents. */
  subgroups: z.array(SubgroupRecall).exactOptional(),
});
export type Comparison = z.infer<typeof Comparison>;
