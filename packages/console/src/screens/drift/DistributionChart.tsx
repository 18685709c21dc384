import { useMemo } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { binsPlot } from "./binsPlot";
import { levelsHeight, levelsPlot } from "./levelsPlot";
import type { Distribution } from "./replies";

/** Both sides of a feature with the same bars: levels one below the other, intervals of numbers side by side. */
export function DistributionChart({ distribution, label }: { distribution: Distribution; label: string }) {
  const draw = useMemo(() => (distribution.kind === "levels" ? levelsPlot(distribution) : binsPlot(distribution)), [distribution]);
  return <Plot label={label} height={distribution.kind === "levels" ? levelsHeight(distribution.levels.length) : 186} draw={draw} />;
}
