import { describe, expect, it } from "vitest";
import { Curves, curvesOf } from "./curves";
import { evaluateScores } from "./evaluation";
import { evaluationFiles } from "./evaluationFiles";
import { seededRandom } from "./random";
import type { Scores } from "./scores";

const random = seededRandom(4);
const probability = Float64Array.from({ length: 3000 }, () => random());
const target = Uint8Array.from(probability, (p) => (random() < p ? 1 : 0));

function filesOf(severe: Scores) {
  const [evaluation, curves] = [evaluateScores(severe, 0.4), curvesOf(severe)];
  const rows = { ids: new Float64Array(severe.target.length), target: severe.target, answers: { severe } };
  return evaluationFiles({ evaluation, names: ["not severe", "severe"], metrics: {}, curves, ...rows });
}

describe("curvesOf", () => {
  it("has the area under the curve that the metric says, up to the points left out", () => {
    const curves = curvesOf({ target, probability });

    const area = curves.roc
      .slice(1)
      .reduce((sum, { x, y }, before) => sum + ((x - curves.roc[before]!.x) * (y + curves.roc[before]!.y)) / 2, 0);
    expect(area).toBeCloseTo(evaluateScores({ target, probability }, 0.5).rocAuc!, 2);
    expect(curves.roc.at(-1)).toMatchObject({ x: 1, y: 1 });
    expect(curves.roc.length).toBeLessThan(250);
    expect(Curves.parse(curves)).toEqual(curves);
  });

  it("says at 99 thresholds what they would bring, a missed accident costing five false alarms", () => {
    const rows = curvesOf({ target: Uint8Array.of(1, 1, 0, 0), probability: Float64Array.of(0.9, 0.3, 0.6, 0.1) }).thresholds;

    expect(rows).toHaveLength(99);
    expect(rows[49]).toEqual({ threshold: 0.5, precision: 0.5, recall: 0.5, f1: 0.5, alarmed: 0.5, cost: (5 + 1) / 4 });
  });

  it("puts a tenth of the rows in each point of calibration, with its interval", () => {
    const { calibration } = curvesOf({ target, probability });

    expect(calibration).toHaveLength(10);
    for (const { rows, severeShare, interval } of calibration) {
      expect(rows).toBe(300);
      expect(severeShare >= interval[0] && severeShare <= interval[1]).toBe(true);
    }
  });
});

describe("evaluationFiles", () => {
  it.each<[string, Scores]>([
    ["a good model", { target, probability }],
    ["constant probabilities", { target, probability: new Float64Array(3000).fill(0.4) }],
    ["one class only", { target: new Uint8Array(50).fill(1), probability: probability.slice(0, 50) }],
    ["nobody severe", { target: new Uint8Array(50), probability: probability.slice(0, 50) }],
  ])("draws %s without NaN, and says it in words", (_, severe) => {
    for (const { name, content } of Object.values(filesOf(severe))) {
      expect(content, name).not.toMatch(/NaN|Infinity|undefined/);
      if (name.endsWith(".svg")) expect(content).toMatch(/role="img"[\s\S]*<title id="title">.+<\/title>[\s\S]*<desc id="desc">.+<\/desc>/);
    }
  });
});
