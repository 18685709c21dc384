import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "../evaluate/random";
import { estimatedQuality } from "./estimatedQuality";
import type { LabelledAnswer } from "./labelledAnswer";
import { liveQuality } from "./liveQuality";
import { liveF1, QualityReport, qualityReport } from "./qualityReport";

function answer(severe: boolean, actual: boolean, changes: Partial<LabelledAnswer> = {}): LabelledAnswer {
  const times = { at: "2024-11-03T02:00:00.000Z", labelledAt: "2024-11-03T05:00:00.000Z", labelledBy: "marie" };
  return { id: "x", model: "scene", version: 1, probability: 0.5, severe, actual, ...times, ...changes };
}

const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
const CONFUSED = [
  ...times(30, () => answer(true, true)),
  ...times(10, () => answer(true, false)),
  ...times(20, () => answer(false, true)),
  ...times(40, () => answer(false, false)),
];

test("live figures are those of the confusion, each within its interval", () => {
  const live = liveQuality(CONFUSED);

  expect(live).toMatchObject({
    labelled: 100,
    accuracy: { value: 0.7 },
    precision: { value: 0.75 },
    recall: { value: 0.6 },
    delayHours: { median: 3, p90: 3 },
  });
  expect(live.f1!.value).toBeCloseTo(60 / 90, 12);
  for (const figure of [live.accuracy, live.precision, live.recall, live.f1]) {
    expect(figure!.interval[0]).toBeLessThan(figure!.value);
    expect(figure!.interval[1]).toBeGreaterThan(figure!.value);
  }
});

test("nothing labelled has no figures", () => {
  expect(liveQuality([])).toEqual({ labelled: 0, accuracy: null, precision: null, recall: null, f1: null, delayHours: null });
});

test("an estimate without labels covers what calibrated answers turn out to be, about 95 times of 100", () => {
  const random = seededRandom(5);
  const covered = times(400, () => {
    const answers = times(300, () => {
      const probability = random() ** 2;
      return answer(probability >= 0.4, random() < probability, { probability });
    });
    const [estimate, live] = [estimatedQuality(answers), liveQuality(answers)];
    return (["accuracy", "precision", "recall", "f1"] as const).map((name) => {
      const [low, high] = estimate[name]!.band;
      return live[name]!.value >= low && live[name]!.value <= high;
    });
  });

  for (const figure of [0, 1, 2, 3]) {
    const share = covered.filter((inside) => inside[figure]).length / covered.length;
    expect(share).toBeGreaterThan(0.91);
    expect(share).toBeLessThan(0.99);
  }
});

test("no answers make an impossible figure, and a report of any answers has its schema", () => {
  const one = fc.record({
    probability: fc.float({ min: 0, max: 1, noNaN: true }),
    severe: fc.boolean(),
    actual: fc.boolean(),
    version: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(one), (drawn) => {
      const answers = drawn.map(({ severe, actual, ...rest }) => answer(severe, actual, rest));

      const report = QualityReport.parse(qualityReport(answers, answers));

      expect(report.versions.reduce((sum, { live }) => sum + live.labelled, 0)).toBe(answers.length);
      expect(report.days.length).toBe(report.versions.length);
    }),
  );
});

test("the F1 of few labels is no metric", () => {
  expect(liveF1(qualityReport(CONFUSED, CONFUSED))).toEqual([{ version: 1, f1: 60 / 90 }]);
  expect(liveF1(qualityReport(CONFUSED, CONFUSED.slice(0, 29)))).toEqual([]);
});
