/** Cells of one line (RFC 4180, a quote within quotes is doubled); undefined when a quote has no end, as where a cell holds a line break. */
export function splitCells(line: string, delimiter: string): string[] | undefined {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] !== '"') {
      const next = line.indexOf(delimiter, at);
      cells.push(next < 0 ? line.slice(at) : line.slice(at, next));
      if (next < 0) return cells;
      at = next + 1;
      continue;
    }
    const end = closingQuote(line, at + 1);
    if (end < 0 || (end + 1 < line.length && line[end + 1] !== delimiter)) return undefined;
    cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
    if (end + 1 >= line.length) return cells;
    at = end + 2;
  }
}

/**
 * A cell as it is written. What a spreadsheet would take for a formula is led by an apostrophe (OWASP, "CSV Injection"); a plain number is
 * none, whatever its sign.
 */
export function writeCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+([.]\d+)?(e[+-]?\d+)?$/i.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function closingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 2)) if (line[at + 1] !== '"') return at;
  return -1;
}
