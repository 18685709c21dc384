import type { Curves } from "../curves";
import type { Evaluation } from "../evaluation";
import { chart, dot, label, line, percent, polyline, shareAxis } from "./chart";

/** What was said against what came true, in tenths of the accidents, with 95 % intervals. On the dashed line a probability means what it says. */
export function calibrationChart({ calibration }: Curves, { rows, expectedCalibrationError: error, brier }: Evaluation): string {
  const points = calibration.map(({ meanProbability, severeShare }) => `${percent(meanProbability)} said, ${percent(severeShare)} severe`);
  const words = {
    title: `A probability is off by ${(error * 100).toFixed(1)} points on average`,
    subtitle: `${rows.toLocaleString("en-US")} accidents in ${calibration.length} groups, 95\u202f% intervals; Brier score ${brier.toFixed(3)}`,
    description: `Share of severe accidents against the mean probability given: ${points.join("; ")}.`,
  };
  return chart(words, shareAxis("Mean probability given"), shareAxis("Share that was severe"), (at) => [
    polyline(
      [
        [at.x(0), at.y(0)],
        [at.x(1), at.y(1)],
      ],
      "chance",
    ),
    label(at.x(0.97), at.y(0.97) + 20, "means what it says", "ref halo", "end"),
    polyline(
      calibration.map(({ meanProbability, severeShare }) => [at.x(meanProbability), at.y(severeShare)]),
      "curve severe",
    ),
    ...calibration.map(({ meanProbability: x, interval: [low, high] }) => line(at.x(x), at.y(low), at.x(x), at.y(high), "severe")),
    ...calibration.map(({ meanProbability, severeShare }) => dot(at.x(meanProbability), at.y(severeShare), "severe")),
  ]);
}
