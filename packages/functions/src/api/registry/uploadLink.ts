import * as z from "zod";

/** How a file is sent: by this request and no other, with these headers. */
export const UploadLink = z.strictObject({
  method: z.literal("PUT"),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
});
export type UploadLink = z.infer<typeof UploadLink>;
