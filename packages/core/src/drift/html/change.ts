import type { DriftFeature } from "../driftReport";
import { figure } from "./numbers";
import { fromTo } from "./shapes";
import { type Language, WORDS } from "./words";

/** What changed most in a feature, in a few words: the share of one code, or the mean or spread of numbers. Nothing where one side has no values. */
export function changeOf({ distribution, reference, current }: DriftFeature, language: Language): string {
  if (!distribution) return "";
  if (distribution.kind === "bins") {
    if (reference.mean === null || current.mean === null) return "";
    const wider = Math.abs((current.sd ?? 0) - (reference.sd ?? 0)) > Math.abs(current.mean - reference.mean);
    const [before, now] = wider ? [reference.sd ?? 0, current.sd ?? 0] : [reference.mean, current.mean];
    return `${WORDS[wider ? "deviation" : "mean"][language]} ${figure(before, language)} → ${figure(now, language)}.`;
  }
  let [most, found] = [-1, 0];
  for (let level = 0; level < distribution.levels.length; level++) {
    const moved = Math.abs((distribution.reference[level] ?? 0) - (distribution.current[level] ?? 0));
    if (moved > most) [most, found] = [moved, level];
  }
  const label = distribution.levels[found]?.label[language] ?? "";
  return `${label} ${fromTo(distribution.reference[found] ?? 0, distribution.current[found] ?? 0, language)}.`;
}
