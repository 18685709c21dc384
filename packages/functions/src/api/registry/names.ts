import * as z from "zod";

export const ModelName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "a lower-case letter, then at most 39 letters, digits or dashes");
export const VersionNumber = z.int().positive();
export const VersionParameter = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "a version number")
  .transform(Number);
