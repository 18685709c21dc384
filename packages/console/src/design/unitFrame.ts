import type { PlotOptions } from "@observablehq/plot";
import { AXIS } from "./ticks";

/** Axes of a square of shares: 0 to 1 both ways, gridlines at the ends and in the middle. */
export function unitFrame(tickFormat: (share: number) => string): PlotOptions {
  const axis = { ...AXIS, domain: [0, 1], ticks: [0, 0.5, 1], grid: true, tickFormat };
  return { marginTop: 14, marginRight: 16, marginBottom: 26, marginLeft: 36, x: axis, y: axis };
}
