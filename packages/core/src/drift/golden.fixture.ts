import type { ColumnType, DriftTest } from "./driftTest";

/** One case of the golden numbers of the drift contract, computed with NumPy 2.4.6 and SciPy 1.17.1. */
export type GoldenCase = {
  name: string;
  type: ColumnType;
  reference: Float64Array;
  current: Float64Array;
  /** The test that the contract chooses. */
  test: DriftTest;
  bins: number;
  scores: Partial<Record<DriftTest, number>>;
  statistics: Partial<Record<DriftTest, number>>;
};

const [SEED1, SEED2] = [draws(1, 1000), draws(2, 400)];

export const goldenCases: readonly GoldenCase[] = [
  {
    name: "N1",
    type: "numeric",
    reference: SEED1.map((u) => 100 * u),
    current: SEED2.map((u) => 100 * u),
    test: "ks",
    bins: 12,
    scores: {
      psi: 0.035849035468615245,
      kl_div: 0.018029183726033626,
      jensenshannon: 0.06683813004243008,
      ks: 0.21483269114606032,
      wasserstein: 0.08605881082205917,
      energy_distance: 0.40669968038738263,
    },
    statistics: { ks: 0.062 },
  },
  {
    name: "N2",
    type: "numeric",
    reference: SEED1.map((u) => 100 * u),
    current: SEED2.map((u) => 100 * u + 10),
    test: "ks",
    bins: 12,
    scores: {
      psi: 1.4787048236282145,
      kl_div: 0.7037850959040973,
      jensenshannon: 0.27642896357576896,
      ks: 6.39643472062196e-7,
      wasserstein: 0.42292778244106544,
      energy_distance: 1.736479683860082,
    },
    statistics: { ks: 0.161 },
  },
  {
    name: "N3",
    type: "numeric",
    reference: draws(3, 1500).map((u) => 100 * u),
    current: draws(4, 600).map((u) => 100 * u ** 2),
    test: "wasserstein",
    bins: 13,
    scores: {
      psi: 0.39529128042433337,
      kl_div: 0.17697584187987364,
      jensenshannon: 0.21702808177829194,
      ks: 1.9638268933580904e-23,
      wasserstein: 0.5123228461699918,
      energy_distance: 2.3496876589523006,
    },
    statistics: { ks: 0.247 },
  },
  {
    name: "N4",
    type: "numeric",
    reference: draws(5, 1500).map((u) => Math.floor(24 * u)),
    current: draws(6, 700).map((u) => Math.floor(24 * u ** 1.3)),
    test: "wasserstein",
    bins: 13,
    scores: {
      psi: 0.09788940823069682,
      kl_div: 0.047605959441295226,
      jensenshannon: 0.10997567611097721,
      ks: 1.1599394104882264e-5,
      wasserstein: 0.23222417646886137,
      energy_distance: 0.5221894079524957,
    },
    statistics: { ks: 0.11190476190476191 },
  },
  {
    name: "N5",
    type: "numeric",
    reference: SEED1.map((u) => 100 * u),
    current: draws(2, 12_000).map((u) => 100 * u),
    test: "ks",
    bins: 15,
    scores: {
      psi: 0.02880634184734366,
      kl_div: 0.014248657981474594,
      jensenshannon: 0.05992319485051961,
      ks: 0.09420867098926478,
      wasserstein: 0.042014803799076995,
      energy_distance: 0.21636034385141267,
    },
    statistics: { ks: 0.04049999999999998 },
  },
  {
    name: "N6",
    type: "numeric",
    reference: Float64Array.of(1, 2, 2, 3, 5, 8),
    current: Float64Array.of(2, 3, 4, 4, 9),
    test: "ks",
    bins: 7,
    scores: {
      psi: 8.617463198237767,
      kl_div: 3.846919848985306,
      jensenshannon: 0.6248295420862898,
      ks: 0.8961038961038962,
      wasserstein: 0.49374193110101877,
      energy_distance: 0.7071067811865475,
    },
    statistics: { ks: 0.3 },
  },
  {
    name: "N7",
    type: "numeric",
    reference: new Float64Array(40).fill(50),
    current: new Float64Array(40).fill(50, 0, 20).fill(50.0005, 20),
    test: "z",
    bins: 2,
    scores: {
      psi: 4.60431846666895,
      kl_div: 0.6921262436166087,
      jensenshannon: 0.464501404022459,
      ks: 6.5768913245274e-5,
      wasserstein: 0.2500000000011937,
      energy_distance: 0.015811388300879647,
    },
    statistics: { ks: 0.5 },
  },
  {
    name: "C1",
    type: "categorical",
    reference: levels(draws(7, 900), [0.6, 0.8, 0.95]),
    current: levels(draws(8, 300), [0.5, 0.75, 0.95]),
    test: "chisquare",
    bins: 4,
    scores: {
      psi: 0.04569947984033604,
      kl_div: 0.02265706251352284,
      jensenshannon: 0.07550057836399912,
      chisquare: 0.002673312736319585,
      TVD: 0.10555555555555556,
      hellinger: 0.07554056712236931,
    },
    statistics: { chisquare: 14.177438408069534 },
  },
  {
    name: "C2",
    type: "categorical",
    reference: levels(draws(9, 900), [0.3]),
    current: levels(draws(10, 300), [0.38]),
    test: "z",
    bins: 2,
    scores: {
      psi: 0.0603891798412015,
      kl_div: 0.02939836838349616,
      jensenshannon: 0.08672822252635427,
      chisquare: 8.457141959677671e-6,
      TVD: 0.11666666666666664,
      hellinger: 0.08680542245536066,
      z: 0.00017394714463514482,
    },
    statistics: { chisquare: 19.83163347903513, z: 3.7541262999244536 },
  },
  {
    name: "C3",
    type: "categorical",
    reference: levels(draws(11, 2000), [0.6, 0.8, 0.95]),
    current: levels(draws(12, 500), [0.5, 0.7, 0.9, 0.97]),
    test: "jensenshannon",
    bins: 5,
    scores: {
      psi: 0.28544244340200436,
      kl_div: 0.06193543826819616,
      jensenshannon: 0.1401420031545428,
      chisquare: 0.0,
      TVD: 0.11849999999999998,
      hellinger: 0.16058432208440968,
    },
    statistics: { chisquare: Infinity },
  },
];

/** Uniform numbers of the contract's generator, s = 1664525 s + 1013904223 mod 2^32, u = (s + 0.5) / 2^32. */
export function draws(seed: number, count: number): Float64Array {
  let state = seed >>> 0;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  });
}

/** The number of edges at or below each draw. */
function levels(uniform: Float64Array, edges: readonly number[]): Float64Array {
  return uniform.map((u) => edges.filter((edge) => u >= edge).length);
}
