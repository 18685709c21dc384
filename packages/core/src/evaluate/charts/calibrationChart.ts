import type { Curves } from "../curves";
import type { Evaluation } from "../evaluation";
import { chart, dot, label, line, percent, polyline, shareAxis } from "./chart";
import { type ChartLanguage, counted, fixed } from "./chartWords";

/** What was said against what came true, in tenths of the accidents, with 95 % intervals. On the dashed line a probability means what it says. */
export function calibrationChart(
  { calibration }: Curves,
  { rows, expectedCalibrationError: error, brier }: Evaluation,
  language: ChartLanguage = "en",
): string {
  const points = calibration.map(({ meanProbability, severeShare }) => [percent(meanProbability), percent(severeShare)] as const);
  const [off, score, all] = [fixed(error * 100, 1, language), fixed(brier, 3, language), counted(rows, language)];
  const words = {
    en: {
      title: `A probability is off by ${off} points on average`,
      subtitle: `${all} accidents in ${calibration.length} groups, 95\u202f% intervals; Brier score ${score}`,
      description: `Share of severe accidents against the mean probability given: ${points.map(([said, was]) => `${said} said, ${was} severe`).join("; ")}.`,
      axes: ["Mean probability given", "Share that was severe"],
      means: "means what it says",
    },
    fr: {
      title: `Une probabilité s’écarte de ${off} points en moyenne`,
      subtitle: `${all} accidents en ${calibration.length} groupes, intervalles à 95\u202f%\u00a0; score de Brier ${score}`,
      description: `Part des accidents graves selon la probabilité moyenne donnée\u00a0: ${points.map(([said, was]) => `${said} annoncés, ${was} graves`).join("\u00a0; ")}.`,
      axes: ["Probabilité moyenne donnée", "Part d’accidents graves"],
      means: "dit vrai",
    },
  }[language];
  const [x, y] = words.axes.map(shareAxis);
  return chart(words, x!, y!, (at) => [
    polyline(
      [
        [at.x(0), at.y(0)],
        [at.x(1), at.y(1)],
      ],
      "chance",
    ),
    label(at.x(0.97), at.y(0.97) + 20, words.means, "ref halo", "end"),
    polyline(
      calibration.map(({ meanProbability, severeShare }) => [at.x(meanProbability), at.y(severeShare)]),
      "curve severe",
    ),
    ...calibration.map(({ meanProbability: x, interval: [low, high] }) => line(at.x(x), at.y(low), at.x(x), at.y(high), "severe")),
    ...calibration.map(({ meanProbability, severeShare }) => dot(at.x(meanProbability), at.y(severeShare), "severe")),
  ]);
}
