import { classOf, type RateClasses, ratioClassOf } from "./rateClasses";
import type { Zone } from "./replies";
import type { Measure } from "./selection";

/** Fewer accidents have no colour. */
export const MIN_COLOURED = 30;

/** Fewer accidents of the hold-out tell nothing about observed against expected. */
export const MIN_JUDGED = 10;

/** The colour of a zone: 1 to 7 of its palette, 0 where there are too few accidents to say. */
export function zoneColour(zone: Zone | undefined, measure: Measure, classes: RateClasses): number {
  if (!zone) return 0;
  if (measure === "expected") return zone.expected && zone.expected.accidents >= MIN_JUDGED ? ratioClassOf(zone.expected.ratio) : 0;
  return zone.accidents < MIN_COLOURED ? 0 : classOf(classes, zone.shrunk);
}

/** Its fill, which follows the theme. */
export function fillOf(colour: number, measure: Measure): string {
  if (colour === 0) return "var(--seq-none)";
  return measure === "expected" ? `var(--div-${colour})` : `var(--seq-${colour})`;
}
