import * as z from "zod";

/** Noise that an administrator lets into the current rows of every check, to see whether the monitor finds it. */
export const DriftSimulation = z.strictObject({
  noise: z.number().gt(0).max(1),
  by: z.string(),
  at: z.iso.datetime(),
});
export type DriftSimulation = z.infer<typeof DriftSimulation>;
