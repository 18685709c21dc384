const NEWLINE = 0x0a;

/** Which bytes of a file are read: lines that begin in `[start, end)`. */
export type ByteRange = { start: number; end: number };

/**
 * Complete lines in blocks, about one block for each chunk, without their ends; blank ones are left out.
 *
 * A part of a file reads the lines that begin within its range: its bytes come from one byte before `start`, so that a line that begins
 * right there is known to, and go on beyond `end` to the end of the last line. The rest of the source is not read.
 *
 * @param chunks bytes from `start - 1`, or from 0
 */
export async function* fileLines(chunks: AsyncIterable<Uint8Array>, { start, end }: ByteRange): AsyncGenerator<string[]> {
  let offset = start === 0 ? 0 : start - 1;
  let skipping = start > 0;
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (skipping) {
      const first = bytes.indexOf(NEWLINE);
      if (first < 0) {
        offset += bytes.length;
        rest = new Uint8Array(0);
        continue;
      }
      bytes = bytes.subarray(first + 1);
      offset += first + 1;
      skipping = false;
    }
    if (offset >= end) return;
    // The line that holds the last byte of the range is the last one.
    const cut = offset + bytes.length < end ? -1 : bytes.indexOf(NEWLINE, Math.max(0, end - 1 - offset));
    const until = cut >= 0 ? cut : bytes.lastIndexOf(NEWLINE);
    if (until >= 0) yield linesOf(bytes.subarray(0, until));
    if (cut >= 0) return;
    rest = bytes.subarray(until + 1);
    offset += until + 1;
  }
  if (!skipping && rest.length > 0 && offset < end) yield linesOf(rest);
}

function linesOf(bytes: Uint8Array): string[] {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8").split("\n");
  return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line)).filter((line) => line !== "");
}
