import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inFolder } from "../officialFiles.fixture";
import { openSource } from "./openSource";

describe("opening a source file", () => {
  it.each([
    ["plain", Buffer.from("a,b\n1,2\n")],
    ["compressed", gzipSync("a,b\n1,2\n")],
  ])("gives the text of a %s file, whatever it is called, and digests the bytes handed in", async (_, content) => {
    const { files } = await inFolder({ "x.dat": content });
    const hash = createHash("sha256");

    const text = await textOf(openSource(files[0]!, hash));

    expect(text).toBe("a,b\n1,2\n");
    expect(hash.digest("hex")).toBe(createHash("sha256").update(content).digest("hex"));
  });

  it("stops a file that unfolds beyond the limit", async () => {
    const { files } = await inFolder({ "bomb.csv": gzipSync(Buffer.alloc(5_000_000, "1,2\n")) });

    const reading = textOf(openSource(files[0]!, undefined, 2_000_000));

    await expect(reading).rejects.toThrow("bomb.csv: unfolds to more than 2000000 bytes");
  });
});

async function textOf(source: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of source) parts.push(chunk);
  return Buffer.concat(parts).toString();
}
