import * as z from "zod";

/** A lease names the execution that holds a pipeline. It is taken over when that execution is no longer running. */
export const Lease = z.strictObject({ pipeline: z.string(), execution: z.string(), acquiredAt: z.iso.datetime() });
export type Lease = z.infer<typeof Lease>;
