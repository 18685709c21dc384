import { useMemo } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { say, type Text } from "../../i18n/locale";
import { calibrationPlot } from "./calibrationPlot";
import type { Curves } from "./evaluation";

/** What was said against what came true, a dot and its interval for each tenth of the accidents. */
export function CalibrationChart({ points }: { points: Curves["calibration"] }) {
  const draw = useMemo(() => calibrationPlot(points), [points]);
  if (points.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  return <Plot label={say(LABEL)} height={240} draw={draw} />;
}

const LABEL: Text = {
  en: "Calibration: observed share by predicted probability",
  fr: "Calibration : part observée par probabilité prédite",
};
const NONE: Text = { en: "There are no accidents to hold it against.", fr: "Pas d’accidents auxquels la confronter." };
