import * as z from "zod";

/** The share of accidents that were called severe in the last hour, against that of the week before it. */
export const SevereLastHour = z.strictObject({
  rows: z.int(),
  share: z.number(),
  usual: z.number(),
  /** Whether the hour is outside the 99 % interval of its usual level. */
  unusual: z.boolean(),
});
export type SevereLastHour = z.infer<typeof SevereLastHour>;
