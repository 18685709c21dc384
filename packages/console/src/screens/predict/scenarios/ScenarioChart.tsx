import { useMemo } from "preact/hooks";
import { Plot } from "../../../design/Plot";
import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";
import { scenarioPlot } from "./scenarioPlot";

/** Two probabilities on one scale, an arrow from A to B over the threshold. */
export function ScenarioChart({ a, b, threshold }: { a: number; b: number; threshold: number }) {
  const draw = useMemo(() => scenarioPlot({ a, b, threshold }), [a, b, threshold]);
  const places = { a: format.percent(a), b: format.percent(b), threshold: format.percent(threshold) };
  return <Plot label={say(LABEL, places)} height={84} draw={draw} />;
}

const LABEL: Text = { en: "A {a}, B {b}, threshold {threshold}.", fr: "A {a}, B {b}, seuil {threshold}." };
