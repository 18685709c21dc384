import fc from "fast-check";
import { expect, test } from "vitest";
import { fileLines } from "./fileLines";

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function linesOf(bytes: Uint8Array, start: number, end: number, chunk: number): Promise<string[]> {
  const read: string[] = [];
  for await (const block of fileLines(chunksOf(bytes.subarray(Math.max(0, start - 1)), chunk), { start, end })) read.push(...block);
  return read;
}

test("parts of a file hold each of its lines once, wherever they are cut and however the bytes come", async () => {
  const file = fc.array(fc.string({ maxLength: 12, unit: fc.constantFrom("a", "é", ",", "😀") }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(
      file,
      fc.array(fc.nat(300), { maxLength: 5 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (lines, cuts, chunk, ended) => {
        const bytes = Buffer.from(lines.join("\n") + (ended && lines.length > 0 ? "\n" : ""));
        const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];

        const parts = await Promise.all(places.slice(1).map((end, part) => linesOf(bytes, places[part]!, end, chunk)));

        expect(parts.flat()).toEqual(lines.filter((line) => line !== ""));
      },
    ),
  );
});

test("line ends of Windows are left out, and blank lines", async () => {
  expect(await linesOf(Buffer.from("a,b\r\n\r\nc,d\r\n"), 0, 100, 3)).toEqual(["a,b", "c,d"]);
});
