/** A piece of a line: plain, or code. */
export type Piece = { text: string; code: boolean };

export type Block =
  | { kind: "heading"; level: number; pieces: Piece[] }
  | { kind: "paragraph"; pieces: Piece[] }
  | { kind: "list"; items: Piece[][] }
  | { kind: "table"; head: Piece[][]; rows: Piece[][][] };

/** The Markdown that our own reports are written in: headings, paragraphs, lists, tables, code in a line. Anything else stays the text that it is. */
export function markdownBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; ) {
    const run = runFrom(lines, at);
    at += run.length;
    const [first = ""] = run;
    const heading = /^(#{1,6}) (.*)$/.exec(first);
    if (heading) blocks.push({ kind: "heading", level: heading[1]!.length, pieces: piecesOf(heading[2]!) });
    else if (isTable(run)) blocks.push({ kind: "table", head: cellsOf(first), rows: run.slice(2).map(cellsOf) });
    else if (first.startsWith("- ")) blocks.push({ kind: "list", items: run.map((line) => piecesOf(line.replace(/^- /, ""))) });
    else if (first.trim() !== "") blocks.push({ kind: "paragraph", pieces: piecesOf(run.join("\n")) });
  }
  return blocks;
}

/** Lines that belong together: of the same kind as the first one. A heading and a blank line stand alone. */
function runFrom(lines: readonly string[], from: number): string[] {
  const kind = kindOf(lines[from]!);
  let to = from + 1;
  if (kind !== "heading" && kind !== "blank") while (to < lines.length && kindOf(lines[to]!) === kind) to++;
  return lines.slice(from, to);
}

function kindOf(line: string): "blank" | "heading" | "list" | "table" | "text" {
  if (line.trim() === "") return "blank";
  if (/^#{1,6} /.test(line)) return "heading";
  if (line.startsWith("- ")) return "list";
  return line.startsWith("|") ? "table" : "text";
}

function isTable([head = "", rule = ""]: readonly string[]): boolean {
  return head.startsWith("|") && /^\|[\s:|-]+\|$/.test(rule);
}

function cellsOf(line: string): Piece[][] {
  return line
    .replace(/^\||\|\s*$/g, "")
    .split("|")
    .map((cell) => piecesOf(cell.trim()));
}

function piecesOf(line: string): Piece[] {
  return line.split(/(`[^`]+`)/).flatMap((part): Piece[] => {
    if (part === "") return [];
    return part.length > 2 && part.startsWith("`") && part.endsWith("`")
      ? [{ text: part.slice(1, -1), code: true }]
      : [{ text: part, code: false }];
  });
}
