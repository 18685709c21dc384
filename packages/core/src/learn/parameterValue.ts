import * as z from "zod";

/** A parameter as a catalogue writes it: anything of JSON. */
export const ParameterValue: z.ZodType<ParameterValue> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()),
]) as z.ZodType<ParameterValue>;
export type ParameterValue = string | number | boolean | null | unknown[] | { [key: string]: unknown };
