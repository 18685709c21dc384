import type { Distribution } from "../distribution";
import { html, type Markup } from "./markup";
import { decimal, percent } from "./numbers";
import type { Language } from "./words";

const SPARK = { width: 132, height: 28 } as const;
const RATIO = { width: 132, height: 14, threshold: 60, most: 118 } as const;

/** Both distributions in a table's cell: reference as filled steps, current as a line over it. */
export function sparkline(distribution: Distribution, described: string): Markup {
  const { reference, current } = distribution;
  const { width, height } = SPARK;
  return html`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${described}">${overlaid(reference, current, { left: 0, top: 2, width, height: height - 2 })}</svg>`;
}

/** Filled bars of the reference and a stepped line of the current, in a rectangle; both by the highest share of either. */
export function overlaid(
  reference: readonly number[],
  current: readonly number[],
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): Markup {
  const highest = highestShare(reference, current);
  const step = width / reference.length;
  const bottom = top + height;
  const gap = step > 3 ? 0.5 : 0;
  const bars = reference.map((share, bin) => {
    const tall = (share / highest) * height;
    return html`<path d="M${at(left + bin * step + gap)} ${at(bottom)}v${at(-tall)}h${at(step - 2 * gap)}v${at(tall)}z"/>`;
  });
  const line = current.map((share) => `V${at(bottom - (share / highest) * height)}h${at(step)}`).join("");
  const path = `M${at(left)} ${at(bottom)}${line}V${at(bottom)}`;
  return html`<g class="r">${bars}</g><path class="clh" d="${path}"/><path class="cl" d="${path}"/>`;
}

/** The highest share of either side, never 0. */
export function highestShare(reference: readonly number[], current: readonly number[]): number {
  return Math.max(...reference, ...current, 1e-9);
}

/** How far a score is on the way to its threshold, which is the dashed line. A bar beyond the drawing is cut. */
export function ratioBar(ratio: number, drifted: boolean, language: Language): Markup {
  const { width, height, threshold, most } = RATIO;
  const long = Math.min(ratio * threshold, most);
  const cut =
    ratio * threshold > most ? html`<path class="cut" d="M${most - 10} 2l4 10"/><path class="bar over" d="M${most} 2l6 5-6 5z"/>` : null;
  return html`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${decimal(ratio, language, 2)}"><rect class="bar${drifted ? " over" : ""}" y="4" width="${at(long)}" height="6"/><path class="thr" d="M${threshold} 0V${height}"/>${cut}</svg>`;
}

/** Shapes of the verdicts, so that none is told by colour alone. */
export const GLYPHS = {
  ok: html`<svg viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="6.5" fill="currentColor"/><path d="M3.8 7.3l2.2 2.2 4.2-4.6" fill="none" stroke="var(--surface)" stroke-width="1.7"/></svg>`,
  warn: html`<svg viewBox="0 0 14 14" aria-hidden="true"><path d="M7 .8l6.6 12H.4z" fill="currentColor"/><path d="M7 5v4M7 10.2v1.4" stroke="var(--surface)" stroke-width="1.5"/></svg>`,
  danger: html`<svg viewBox="0 0 14 14" aria-hidden="true"><rect x=".5" y=".5" width="13" height="13" rx="2" fill="currentColor"/><path d="M4 4l6 6M10 4l-6 6" stroke="var(--surface)" stroke-width="1.7"/></svg>`,
  idle: html`<svg viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="5.8" fill="none" stroke="currentColor" stroke-width="1.6"/></svg>`,
} as const;

/** A verdict as shape and word. */
export function status(kind: keyof typeof GLYPHS, word: string): Markup {
  return html`<span class="st ${kind}">${GLYPHS[kind]}${word}</span>`;
}

/** Percent of a share and of another, before and after. */
export function fromTo(before: number, after: number, language: Language): string {
  return `${percent(before, language)} → ${percent(after, language)}`;
}

/** A coordinate, short. */
export function at(value: number): number {
  return Math.round(value * 10) / 10;
}
