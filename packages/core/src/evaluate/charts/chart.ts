/** One direction of a chart, from `from` to `to` in its own unit; `tell` words a tick. */
export type Axis = { label: string; from: number; to: number; ticks: readonly number[]; tell: (tick: number) => string };

/** Where a value of each axis is drawn. */
export type Scale = { x: (value: number) => number; y: (value: number) => number };

/** `description` says in sentences what is drawn, for a screen reader. */
export type ChartWords = { title: string; subtitle: string; description: string };

const WIDTH = 520;
const HEIGHT = 420;
const AREA = { left: 58, right: 494, top: 88, bottom: 360 };

/** Colours of the console (`tokens.css`), light and dark by the reader's setting. */
export const CHART_STYLE = `
svg { color-scheme: light dark; --page: #ffffff; --text: #16202a; --text-2: #43505c; --text-3: #5c6873; --line: #dcdfdd; --line-2: #b3bbbd; --severe: #a3391b; --mild: #3b6273; --cur: #00736a; --accent: #0b5a8f; --ref: #818d95; --seq-1: #fbecd6; --seq-3: #ecb072; --seq-5: #b9572d; --seq-7: #5c1c22; --on-seq: #16202a; --on-seq-deep: #ffffff; }
@media (prefers-color-scheme: dark) { svg { --page: #171f25; --text: #e8edf0; --text-2: #b5c0c8; --text-3: #94a2ac; --line: #29343c; --line-2: #43515b; --severe: #f79a68; --mild: #8fbccd; --cur: #4fcdbd; --accent: #74bdf0; --ref: #6a7882; --seq-1: #2b2723; --seq-3: #6e4223; --seq-5: #cb713b; --seq-7: #fcd9a5; --on-seq: #e8edf0; --on-seq-deep: #10161a; } }
text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; font-size: 12px; fill: var(--text-3); font-variant-numeric: tabular-nums; }
.page { fill: var(--page); } .title { font-size: 16px; font-weight: 600; fill: var(--text); } .subtitle { fill: var(--text-2); } .strong { fill: var(--text); font-weight: 600; }
.grid { stroke: var(--line); } .axis { stroke: var(--line-2); } .chance { stroke: var(--line-2); stroke-dasharray: 4 4; fill: none; }
.curve { fill: none; stroke-width: 2.5; stroke-linejoin: round; } .threshold { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 5 4; } .halo { stroke-width: 4; paint-order: stroke; stroke-linejoin: round; }
.severe { stroke: var(--severe); } .mild { stroke: var(--mild); } .cur { stroke: var(--cur); } .accent { stroke: var(--accent); } .ref { stroke: var(--ref); }
text.halo { stroke: var(--page); } text.severe { fill: var(--severe); } text.mild { fill: var(--mild); } text.cur { fill: var(--cur); } text.accent { fill: var(--accent); } text.ref { fill: var(--text-3); }
.dot { fill: var(--page); stroke-width: 2.5; } .bar { fill: var(--ref); stroke: none; opacity: .45; }
`;

/** An SVG document with title, light grid, both axes, and what `draw` makes on them. */
export function chart(words: ChartWords, x: Axis, y: Axis, draw: (scale: Scale) => readonly string[]): string {
  const scale: Scale = {
    x: (value) => AREA.left + ((value - x.from) / (x.to - x.from)) * (AREA.right - AREA.left),
    y: (value) => AREA.bottom - ((value - y.from) / (y.to - y.from)) * (AREA.bottom - AREA.top),
  };
  return svgDocument(WIDTH, HEIGHT, words, [
    label(AREA.left, 28, words.title, "title", "start"),
    label(AREA.left, 48, words.subtitle, "subtitle", "start"),
    ...y.ticks.flatMap((tick) => [
      line(AREA.left, scale.y(tick), AREA.right, scale.y(tick), "grid"),
      label(AREA.left - 8, scale.y(tick) + 4, y.tell(tick), "tick", "end"),
    ]),
    line(AREA.left, AREA.bottom, AREA.right, AREA.bottom, "axis"),
    ...x.ticks.map((tick) => label(scale.x(tick), AREA.bottom + 18, x.tell(tick), "tick", "middle")),
    label((AREA.left + AREA.right) / 2, AREA.bottom + 42, x.label, "subtitle", "middle"),
    label(AREA.left, AREA.top - 10, y.label, "subtitle", "start"),
    ...draw(scale),
  ]);
}

/** A document of that size whose title and description a screen reader says. */
export function svgDocument(width: number, height: number, { title, description }: ChartWords, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    `<style>${CHART_STYLE}</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...body,
    "</svg>",
    "",
  ].join("\n");
}

/** A text at a place. `kind` is its class. */
export function label(x: number, y: number, text: string, kind: string, anchor: "start" | "middle" | "end"): string {
  return `<text x="${short(x)}" y="${short(y)}" class="${kind}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, kind: string): string {
  return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" class="${kind}"/>`;
}

/** A line through points that are already in places of the drawing. */
export function polyline(points: readonly (readonly [number, number])[], kind: string): string {
  return `<polyline points="${points.map(([x, y]) => `${short(x)},${short(y)}`).join(" ")}" class="${kind}"/>`;
}

export function dot(x: number, y: number, kind: string): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="4.5" class="dot ${kind}"/>`;
}

/** An axis of shares from 0 to 100 %. */
export function shareAxis(text: string): Axis {
  return { label: text, from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1], tell: percent };
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}\u202f%`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
