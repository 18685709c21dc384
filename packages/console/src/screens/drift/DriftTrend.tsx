import { useMemo } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { say, type Text } from "../../i18n/locale";
import type { TrendPoint } from "./replies";
import { trendPlot } from "./trendPlot";

/** Checks over time, as many of the last ones as there is room for; the one made at `at` is the one shown. */
export function DriftTrend({ points, at }: { points: readonly TrendPoint[]; at: string }) {
  const draw = useMemo(() => trendPlot(points, at), [points, at]);
  if (points.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  return <Plot label={say(LABEL, { n: points.length })} height={190} draw={draw} />;
}

const LABEL: Text = {
  en: "Share of drifted features of the last {n} checks; the list below has them",
  fr: "Part des variables dérivées des {n} derniers contrôles ; la liste ci-dessous les donne",
};
const NONE: Text = { en: "There is one check only.", fr: "Il n’y a qu’un contrôle." };
