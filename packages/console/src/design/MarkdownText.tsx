import type { JSX } from "preact";
import { type Block, markdownBlocks, type Piece } from "./markdownBlocks";

/** A report of ours that is kept as Markdown. Its headings stand below the one that is above it: under an `h2`, `#` becomes `h3`. */
export function MarkdownText({ text, label, under = 2 }: { text: string; label: string; under?: number }) {
  return (
    <div class="prose">
      {markdownBlocks(text).map((block, index) => (
        <BlockOf key={index} block={block} label={label} under={under} />
      ))}
    </div>
  );
}

function BlockOf({ block, label, under }: { block: Block; label: string; under: number }) {
  switch (block.kind) {
    case "heading": {
      const Tag = `h${Math.min(6, block.level + under)}` as keyof JSX.IntrinsicElements;
      return <Tag>{pieces(block.pieces)}</Tag>;
    }
    case "paragraph":
      return <p>{pieces(block.pieces)}</p>;
    case "list":
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{pieces(item)}</li>
          ))}
        </ul>
      );
    case "table":
      return <TableOf block={block} label={label} />;
  }
}

function TableOf({ block: { head, rows }, label }: { block: Extract<Block, { kind: "table" }>; label: string }) {
  const numeric = head.map(
    (_, column) => column > 0 && rows.every((row) => /^[\d,.\s%+−-]*( to [\d.]+)?$/.test(textOf(row[column] ?? []))),
  );
  const name = `${label}: ${head.map(textOf).join(", ")}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="tw" tabIndex={0} aria-label={name}>
      <table class="tb">
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" class={numeric[column] ? "num" : ""}>
                {pieces(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} class={numeric[column] ? "num" : ""}>
                  {pieces(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function pieces(all: readonly Piece[]) {
  return all.map(({ text, code }, index) => (code ? <code key={index}>{text}</code> : text));
}

function textOf(all: readonly Piece[]): string {
  return all.map(({ text }) => text).join("");
}
