import * as z from "zod";

/** What an element of an `each` leaves when it failed. */
export const FailedElement = z.looseObject({ failed: z.looseObject({ error: z.string(), cause: z.string() }) });
export type FailedElement = z.infer<typeof FailedElement>;
