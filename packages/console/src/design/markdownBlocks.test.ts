import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, markdownBlocks, type Piece } from "./markdownBlocks";

const plain = (text: string): Piece[] => [{ text, code: false }];

describe("markdownBlocks", () => {
  it("tells headings, paragraphs, lists and tables apart", () => {
    const blocks = markdownBlocks(
      "# Model card: scene\n\nOne line\nand another.\n\n| What | Which |\n|---|---|\n| Years | 2024 |\n\n- passed: `f1`\n- second\n",
    );

    expect(blocks).toEqual([
      { kind: "heading", level: 1, pieces: plain("Model card: scene") },
      { kind: "paragraph", pieces: plain("One line\nand another.") },
      { kind: "table", head: [plain("What"), plain("Which")], rows: [[plain("Years"), plain("2024")]] },
      {
        kind: "list",
        items: [
          [
            { text: "passed: ", code: false },
            { text: "f1", code: true },
          ],
          plain("second"),
        ],
      },
    ]);
  });

  it("leaves a bar without a rule below it as text", () => {
    expect(markdownBlocks("| no table")).toEqual([{ kind: "paragraph", pieces: plain("| no table") }]);
  });

  it("loses no word of any text", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const line = fc
      .tuple(fc.constantFrom("", "# ", "- ", "| ", "`"), word)
      .map(([mark, text]) => (mark === "`" ? `\`${text}\`` : mark + text));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const said = markdownBlocks(lines.join("\n")).map(textOf).join(" ");
        for (const one of lines) expect(said).toContain(one.replace(/[#`|-]/g, "").trim());
      }),
    );
  });
});

function textOf(block: Block): string {
  const texts = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join("");
  switch (block.kind) {
    case "list":
      return block.items.map(texts).join(" ");
    case "table":
      return [block.head, ...block.rows].flat().map(texts).join(" ");
    default:
      return texts(block.pieces);
  }
}
