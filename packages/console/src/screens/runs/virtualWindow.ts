/** Rows drawn beyond what is seen, so that scrolling shows no gap. */
const AROUND = 10;

/** Which rows of a long table are drawn: `from` up to but not `to`, with the height of what is left out above and below, in pixels. */
export function virtualWindow({ top, height, row, rows }: { top: number; height: number; row: number; rows: number }) {
  const seen = Math.ceil(height / row);
  const last = Math.max(0, rows - seen);
  const first = Math.min(last, Math.max(0, Math.floor(top / row)));
  const from = Math.max(0, first - AROUND);
  const to = Math.min(rows, first + seen + AROUND);
  return { from, to, above: from * row, below: (rows - to) * row };
}
