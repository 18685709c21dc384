import { createHash } from "node:crypto";
import * as z from "zod";

/** How requests that name no version of a model are shared between its champion and its challenger. */
export const Traffic = z.strictObject({
  /** Share of the requests that the challenger answers (canary). */
  challengerShare: z.number().min(0).max(1),
  /** Whether the challenger also scores what the champion answers. Its answer is logged beside and nobody is told. */
  shadow: z.boolean(),
});
export type Traffic = z.infer<typeof Traffic>;

export const CHAMPION_ONLY: Traffic = { challengerShare: 0, shadow: false };

/** Whether a request goes to the challenger: its id decides, so that a request sent again meets the same version. */
export function challengerTakes({ challengerShare }: Traffic, requestId: string): boolean {
  return createHash("sha256").update(requestId).digest().readUInt32BE(0) / 2 ** 32 < challengerShare;
}
