import { percent } from "./percent";
import type { Check } from "./quality";
import { MIN_JUDGED_ROWS } from "./tableChecks";

/** Share of severe accidents that is plausible: the labelled years lie at 0.36 (2024, every accident) and 0.76 (2016, severe ones over-represented). */
export const PLAUSIBLE_SHARE: readonly [number, number] = [0.1, 0.9];

/** Against an earlier version the share may differ by this much, or by what chance explains, whichever is more. */
export const MAX_SHARE_CHANGE = 0.05;
/** Standard errors that chance explains. */
const CHANCE_ERRORS = 4;

/** How many accidents of a table are severe. */
export type ClassCount = { accidents: number; severe: number };

/** Whether the share of severe accidents is plausible. An odd share is a warning: it may be true. Answers nothing for a few accidents. */
export function classShareChecks(now: ClassCount): Check[] {
  if (now.accidents < MIN_JUDGED_ROWS) return [];
  const share = now.severe / now.accidents;
  const [low, high] = PLAUSIBLE_SHARE;
  return [
    {
      name: "class-share",
      verdict: share >= low && share <= high ? "pass" : "warn",
      value: share,
      limit: share > high ? high : low,
      message: `${percent(share)} of the accidents are severe (plausible: ${percent(low)} to ${percent(high)})`,
    },
  ];
}

/** Whether the share of severe accidents is that of an earlier version of the dataset; a warning when it is not. */
export function classShareChange(now: ClassCount, previous: ClassCount & { id: string }): Check[] {
  if (now.accidents < MIN_JUDGED_ROWS || previous.accidents < MIN_JUDGED_ROWS) return [];
  const [share, before] = [now.severe / now.accidents, previous.severe / previous.accidents];
  const variance = share * (1 - share) * (1 / now.accidents + 1 / previous.accidents);
  const limit = Math.max(MAX_SHARE_CHANGE, CHANCE_ERRORS * Math.sqrt(variance));
  return [
    {
      name: "class-share-change",
      verdict: Math.abs(share - before) <= limit ? "pass" : "warn",
      value: share - before,
      limit,
      message: `${percent(share)} of the accidents are severe, ${percent(before)} in dataset version ${previous.id.slice(0, 12)}`,
    },
  ];
}
