/** What comes in place of a table, by its first bytes. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["PK\u0003\u0004", "a ZIP archive (or a spreadsheet)"],
  ["PK\u0005\u0006", "an empty ZIP archive"],
  ["%PDF", "a PDF"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Excel file"],
  ["<?xml", "an XML document"],
  ["<", "a web page (HTML)"],
  ["{", "JSON"],
  ["[", "JSON"],
];

const BOM = "\u00ef\u00bb\u00bf";

/** Bytes that `foreignContent` looks at. */
export const HEAD_BYTES = 512;

/** The name of what a file is when it cannot be a table in CSV, by its media type and first bytes; undefined when it can. */
export function foreignContent(head: Uint8Array, mediaType: string | null): string | undefined {
  const text = Buffer.from(head.subarray(0, HEAD_BYTES)).toString("latin1");
  const start = (text.startsWith(BOM) ? text.slice(BOM.length) : text).trimStart();
  const found = MAGIC.find(([magic]) => start.startsWith(magic));
  if (found) return found[1];
  return /^\s*text\/html\b/i.test(mediaType ?? "") ? "a web page (HTML)" : undefined;
}
