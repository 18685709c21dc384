import { z } from "zod";
import { FAMILY_NAMES } from "../learn/familyParameters";

/** A model to be tried: a family and its parameters, under a name of its own. */
export const Candidate = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  family: z.enum(FAMILY_NAMES),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}),
});
export type Candidate = z.infer<typeof Candidate>;
