import { expect, it } from "vitest";
import { chiSquareTail, normalTails } from "./incompleteGamma";
import { kolmogorovSeries, kolmogorovTail } from "./kolmogorovTail";
import { smirnovTail } from "./smirnovTail";

it.each([
  [0.01, 1, 0.920344325445942],
  [3.84, 1, 0.05004352124870519],
  [30, 1, 4.3204630578274955e-8],
  [14.17, 3, 0.0026826527642019177],
  [90, 100, 0.7531979655998298],
  [150, 100, 0.0009039320423540184],
  [1000, 900, 0.010994608942135844],
  [700, 12, 4.4088073469409114e-142],
])("the tail of chi-square beyond %d with %d degrees is that of SciPy 1.17", (statistic, degrees, tail) => {
  expect(chiSquareTail(statistic, degrees) / tail).toBeCloseTo(1, 10);
});

it.each([
  [0, 1],
  [0.5, 0.6170750774519738],
  [1.96, 0.04999579029644087],
  [-3, 0.0026997960632601866],
  [8, 1.244192114854348e-15],
])("the tails of the normal beyond %d are those of SciPy 1.17", (z, tails) => {
  expect(normalTails(z) / tails).toBeCloseTo(1, 10);
});

const ONE_SAMPLE = [
  [5, 0.2, 0.9616],
  [5, 0.45, 0.19399374999999963],
  [5, 0.9, 1.9999999999999978e-5],
  [30, 0.1, 0.8960782680050898],
  [30, 0.2, 0.15796916101547398],
  [100, 0.05, 0.9532159710635725],
  [100, 0.1, 0.2526927570063874],
  [100, 0.19, 0.0012339926382722768],
  [140, 0.12, 0.03252638258561632],
  [141, 0.07, 0.47315284500403054],
  [141, 0.12, 0.03160060527758468],
  [300, 0.03, 0.9424664972633843],
  [300, 0.05, 0.42744120502346905],
  [923, 0.0405, 0.09420867098926455],
  [923, 0.06, 0.0024881470053067485],
  [20000, 0.005, 0.6974088406327613],
  [20000, 0.02, 2.2181270070049744e-7],
  [25000, 0.003, 0.9775484515347656],
] as const;

it.each(ONE_SAMPLE)("the one-sample tail of %d rows beyond %d is that of SciPy 1.17", (n, d, tail) => {
  expect(Math.abs(kolmogorovTail(n, d) - tail)).toBeLessThan(1e-7);
});

it.each(ONE_SAMPLE.filter(([n]) => n >= 100))("the fast series for %d rows beyond %d is near it", (n, d, tail) => {
  expect(Math.abs(kolmogorovSeries(n, d) - tail)).toBeLessThan(1e-3);
});

it("the one-sample tail ends at 0 and 1", () => {
  expect([kolmogorovTail(10, 0), kolmogorovTail(10, 1), kolmogorovTail(1000, 0.9)]).toEqual([1, 0, 0]);
});

it.each([
  [6, 5, 13, 0.5909090909090909],
  [40, 40, 5, 0.9188052214121167],
  [300, 1000, 298, 0.019668354927131013],
  [1000, 9999, 726551, 0.00012680353474632856],
  [7, 300, 690, 0.36770583969215676],
])("the exact two-sample tail of %d and %d rows beyond %d steps is that of SciPy 1.17", (n, m, steps, tail) => {
  expect(smirnovTail(n, m, steps) / tail).toBeCloseTo(1, 9);
  expect(smirnovTail(m, n, steps) / tail).toBeCloseTo(1, 9);
});
