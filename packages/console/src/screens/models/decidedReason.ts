/** Why the pipeline moved the champion or left it: figures of both versions on the same accidents, or that there was none before. */
export type DecidedReason =
  | "first"
  | {
      promoted: boolean;
      metric: string;
      value: number;
      before: number;
      version: string;
      difference: number;
      interval: readonly [number, number];
    };

/** As `decidePromotion` writes it down; people’s own reasons are otherwise. A test holds it against that. */
const DECIDED =
  /^(Promoted|Not promoted) by policy \S+: (\S+) ([\d.]+) is \w+ \w+ ([\d.]+) of version (\d+) on the same hold-out \(difference ([+-][\d.]+), paired 95 % interval ([+-][\d.]+) to ([+-][\d.]+), which \w+ 0\)\.$/;
const FIRST = "There is no champion yet: the gate alone decides.";

/** What a reason says that the pipeline wrote; undefined for one that a person did. */
export function decidedReason(reason: string): DecidedReason | undefined {
  if (reason === FIRST) return "first";
  const [, verdict, metric, value, before, version, difference, low, high] = DECIDED.exec(reason) ?? [];
  if (metric === undefined || version === undefined) return undefined;
  return {
    promoted: verdict === "Promoted",
    metric,
    value: Number(value),
    before: Number(before),
    version,
    difference: Number(difference),
    interval: [Number(low), Number(high)],
  };
}
