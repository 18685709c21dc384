import type { Distribution } from "../distribution";
import type { DriftFeature } from "../driftReport";
import { changeOf } from "./change";
import { html, type Markup } from "./markup";
import { figure, percent } from "./numbers";
import { at, fromTo, highestShare, overlaid } from "./shapes";
import { type Language, WORDS } from "./words";

const WIDTH = 460;
const LABELS = 170;
const FIGURES = 110;
const BAR_HEIGHT = 30;
const PLOT = { left: 40, top: 8, width: 410, height: 130 } as const;

/** Longest label that fits beside the bars, in characters. */
const MOST_CHARACTERS = 26;

/** The two distributions of a feature at reading size, captioned with its largest change. */
export function distributionFigure(feature: DriftFeature, language: Language): Markup | null {
  const { distribution, label } = feature;
  if (!distribution) return null;
  const change = changeOf(feature, language);
  const described = `${label[language]}. ${change}`;
  const drawing =
    distribution.kind === "bins" ? histogram(distribution, described, language) : levelBars(distribution, described, language);
  return html`<figure><figcaption><b>${label[language]}</b><span>${change} ${WORDS.shareOfRows[language]}.</span></figcaption><div class="box" tabindex="0" role="group" aria-label="${label[language]}">${drawing}</div></figure>`;
}

function histogram({ edges, reference, current }: Extract<Distribution, { kind: "bins" }>, described: string, language: Language): Markup {
  const { left, top, width, height } = PLOT;
  const bottom = top + height;
  const highest = highestShare(reference, current);
  const lines = [0, 0.5, 1].map((part) => {
    const y = at(bottom - part * height);
    return html`<path class="gl" d="M${left} ${y}H${left + width}"/><text class="tick end" x="${left - 6}" y="${y + 4}">${percent(part * highest, language, highest < 0.1 ? 1 : 0)}</text>`;
  });
  const ticks = axisTicks(edges).map(({ value, share }) => {
    const x = at(left + share * width);
    return html`<text class="tick mid" x="${x}" y="${bottom + 18}">${figure(value, language)}</text>`;
  });
  return html`<svg width="${WIDTH}" height="${bottom + 26}" viewBox="0 0 ${WIDTH} ${bottom + 26}" role="img" aria-label="${described}">${lines}${overlaid(reference, current, PLOT)}<path class="ax" d="M${left} ${bottom}h${width}"/>${ticks}</svg>`;
}

/** Round values below the axis, five at most. */
function axisTicks(edges: readonly number[]): { value: number; share: number }[] {
  const [low, high] = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const step = roundStep((high - low) / 4, (high - low) / (edges.length - 1));
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const value = (first + index) * step;
    return { value, share: (value - low) / (high - low) };
  });
}

/** The next 1, 2 or 5 times a power of ten; bars of whole numbers have no tick between them. */
function roundStep(atLeast: number, bar: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const step = power * ([1, 2, 5].find((digit) => digit * power >= atLeast) ?? 10);
  return Number.isInteger(bar) ? Math.max(1, step) : step;
}

function levelBars(
  { levels, reference, current }: Extract<Distribution, { kind: "levels" }>,
  described: string,
  language: Language,
): Markup {
  const highest = highestShare(reference, current);
  const plot = WIDTH - LABELS - FIGURES;
  const rows = levels.map(({ label }, index) => {
    const [before, now] = [reference[index] ?? 0, current[index] ?? 0];
    const y = index * BAR_HEIGHT + 4;
    const long = (share: number) => at((share / highest) * plot);
    return html`<g transform="translate(0 ${y})"><text class="end" x="${LABELS - 8}" y="15">${shortened(label[language])}</text><rect class="r" x="${LABELS}" y="1" width="${long(before)}" height="9"/><rect class="cb" x="${LABELS + 0.75}" y="11" width="${Math.max(0, long(now) - 1.5)}" height="8"/><text class="end" x="${WIDTH}" y="15">${fromTo(before, now, language)}</text></g>`;
  });
  const height = levels.length * BAR_HEIGHT + 6;
  return html`<svg width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${described}">${rows}<path class="ax" d="M${LABELS} 0V${height}"/></svg>`;
}

function shortened(label: string): string {
  return label.length > MOST_CHARACTERS ? `${label.slice(0, MOST_CHARACTERS - 1)}…` : label;
}
