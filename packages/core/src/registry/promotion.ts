import { metricDirection } from "../evaluate/metricDirection";
import type { Comparison } from "../steps/comparison";
import type { PromotionPolicy } from "../steps/trainingRequest";

/** How much worse, at the far end of the paired interval, a `non-inferior` challenger may be: half a point of average precision. Our choice. */
export const NON_INFERIORITY_MARGIN = 0.005;

/**
 * Decides whether a challenger that passed the gate takes the champion's place. Both were scored on the same hold-out.
 *
 * - `strictly-better`: better, and the paired 95 % interval of the gain lies above 0, so that a lucky draw of the hold-out moves nothing
 * - `always-if-better`: a better point estimate is enough
 * - `non-inferior`: the paired interval of the gain lies above minus the margin
 *
 * Without a comparison there is no champion and the gate alone has decided. The gain is the difference, its sign turned for metrics
 * where less is better.
 */
export function decidePromotion({ comparison, policy }: { comparison?: Comparison; policy: PromotionPolicy }): {
  promote: boolean;
  reason: string;
} {
  if (!comparison) return { promote: true, reason: "There is no champion yet: the gate alone decides." };
  const { gain, lowest, excludesZero } = gainOf(comparison);
  const promote = {
    "strictly-better": gain > 0 && lowest > 0,
    "always-if-better": gain > 0,
    "non-inferior": lowest > -NON_INFERIORITY_MARGIN,
  }[policy];
  const verdict = promote ? "Promoted" : "Not promoted";
  return { promote, reason: `${verdict} by policy ${policy}: ${describe(comparison, gain, excludesZero)}` };
}

function gainOf({ metric, difference, interval }: Comparison) {
  const direction = metricDirection(metric);
  const gain = direction * difference;
  const lowest = Math.min(direction * interval[0], direction * interval[1]);
  return { gain, lowest, excludesZero: interval[0] > 0 || interval[1] < 0 };
}

function describe({ version, metric, challenger, champion, difference, interval }: Comparison, gain: number, excludesZero: boolean) {
  const word = gain > 0 ? "better than" : gain < 0 ? "worse than" : "equal to";
  const [low, high] = interval.map(signed);
  return (
    `${metric} ${challenger.toFixed(4)} is ${word} ${champion.toFixed(4)} of version ${version} on the same hold-out ` +
    `(difference ${signed(difference)}, paired 95 % interval ${low} to ${high}, which ${excludesZero ? "excludes" : "includes"} 0).`
  );
}

function signed(value: number): string {
  return `${value < 0 ? "" : "+"}${value.toFixed(4)}`;
}
