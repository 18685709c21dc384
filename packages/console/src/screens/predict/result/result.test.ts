import { expect, test } from "vitest";
import { scoredNear } from "./calibrated";
import { barOf, reasonsOf } from "./reasons";
import { similarFilters } from "./similarFilters";

const text = { en: "", fr: "" };
const reason = (feature: string, contribution: number) => ({ feature, value: 1, label: { feature: text, value: text }, contribution });

test("past accidents are those of the tenth whose mean is nearest", () => {
  const points = [0.1, 0.4, 0.8].map((meanProbability) => ({
    rows: 10,
    meanProbability,
    severeShare: meanProbability,
    interval: [0, 1] as [number, number],
  }));
  expect(scoredNear(points, 0.58)?.meanProbability).toBe(0.4);
  expect(scoredNear(points, 0.99)?.meanProbability).toBe(0.8);
  expect(scoredNear(undefined, 0.5)).toBeUndefined();
});

test("the weightiest reasons are shown and the others add up", () => {
  const { shown, rest, start, reach } = reasonsOf(
    { base: 0, scale: "log-odds", contributions: [reason("a", 0.1), reason("b", -0.5), reason("c", 0), reason("d", 0.2)] },
    2,
  );
  expect(shown.map(({ feature }) => feature)).toEqual(["b", "d"]);
  expect(rest).toEqual({ count: 1, sum: 0.1 });
  expect(start).toBe(0.5);
  expect(reach).toBe(0.5);
});

test("bars share one scale and meet at zero", () => {
  const shown = [reason("up", 0.6), reason("down", -0.3)];
  const [up, down] = shown.map(({ contribution }) => barOf(contribution, shown, 92));
  expect(up!.x).toBe(up!.zero);
  expect(down!.x + down!.length).toBeCloseTo(down!.zero);
  expect(up!.length).toBeCloseTo(2 * down!.length);
  expect(up!.length + down!.length).toBeCloseTo(90);
});

test("similar accidents are asked for ever more loosely, the department going first", () => {
  const filters = similarFilters({ n_car: 1, n_motorcycle: 1, n_pedestrians: 0, lum: 5, atm: 1 }, "33");
  expect(filters).toEqual([
    { vehicles: "motorcycle", pedestrians: "no", lum: "5", atm: "1", dep: "33" },
    { vehicles: "motorcycle", pedestrians: "no", lum: "5", atm: "1" },
    { vehicles: "motorcycle", pedestrians: "no", lum: "5" },
    { vehicles: "motorcycle", pedestrians: "no" },
  ]);
});

test("nothing known asks for nothing", () => {
  expect(similarFilters({}, undefined)).toEqual([]);
  expect(similarFilters({ lum: 1 }, undefined)).toEqual([{ lum: "1" }]);
});

test("what Chicago calls light and weather is asked for as such", () => {
  expect(similarFilters({ lighting_condition: 2, weather_condition: 4 }, undefined)).toEqual([{ lum: "2", atm: "4" }, { lum: "2" }]);
});
