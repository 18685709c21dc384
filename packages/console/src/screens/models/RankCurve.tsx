import { useMemo } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { say, type Text } from "../../i18n/locale";
import { type RankPoint, rankPlot } from "./rankPlot";

/** A curve over all thresholds between 0 and 1 on both axes, the threshold in use ringed. */
export function RankCurve({
  points,
  threshold,
  diagonal = false,
  label,
}: {
  points: readonly RankPoint[];
  threshold: number;
  /** Draws what guessing would reach. */
  diagonal?: boolean;
  label: string;
}) {
  const draw = useMemo(() => rankPlot(points, threshold, diagonal), [points, threshold, diagonal]);
  if (points.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  return <Plot label={label} height={240} draw={draw} />;
}

const NONE: Text = { en: "Not defined for these accidents.", fr: "Non définie pour ces accidents." };
