import { readFile, rm, stat, writeFile } from "node:fs/promises";
import * as z from "zod";

/** What a partial file is a part of. */
const PartOrigin = z.strictObject({ url: z.string(), etag: z.string() });

/** The beginning of a file that came before a break. `etag` is strong: the rest may be asked for under it. */
export type PartFile = { bytes: number; etag: string };

/** Where the bytes of `to` are gathered until all are there. */
export function partPath(to: string): string {
  return `${to}.part`;
}

/** What is there of `to` and may be continued from `url`; undefined when it must come whole. */
export async function readPart(to: string, url: string): Promise<PartFile | undefined> {
  const text = await readFile(originPath(to), "utf8").catch(() => undefined);
  const origin = PartOrigin.safeParse(text === undefined ? undefined : parsed(text));
  if (!origin.success || origin.data.url !== url) return undefined;
  const bytes = await stat(partPath(to)).then(
    ({ size }) => size,
    () => 0,
  );
  return bytes > 0 ? { bytes, etag: origin.data.etag } : undefined;
}

/** Begins anew. Bytes are continued later only under a strong ETag: a weak one does not vouch for them (RFC 9110, section 13.1.5). */
export async function beginPart(to: string, url: string, etag: string | null): Promise<void> {
  await dropPart(to);
  if (etag?.startsWith('"')) await writeFile(originPath(to), JSON.stringify({ url, etag } satisfies z.infer<typeof PartOrigin>));
}

export async function dropPart(to: string): Promise<void> {
  await rm(partPath(to), { force: true });
  await rm(originPath(to), { force: true });
}

function originPath(to: string): string {
  return `${partPath(to)}.json`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
