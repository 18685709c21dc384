/** Classes of rates: `edges` are their inner limits, equally far apart at round values; class 1 lies below the first. */
export type RateClasses = { edges: readonly number[]; step: number };

/** Seven colours of `seq`, so six limits at most. */
const MOST_EDGES = 6;

/** What lies beyond this share of the zones at either end falls in the outer classes. */
const TAIL = 0.04;

/** The classes that these rates (shares between 0 and 1) are told apart by. */
export function rateClasses(rates: readonly number[]): RateClasses {
  if (rates.length === 0) return { edges: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7], step: 0.1 };
  const ordered = [...rates].sort((a, b) => a - b);
  const at = (share: number) => ordered[Math.min(ordered.length - 1, Math.max(0, Math.round(share * (ordered.length - 1))))]!;
  const [low, high] = [at(TAIL), at(1 - TAIL)];
  const step = roundStep(Math.max(0.005, (high - low) / MOST_EDGES));
  const first = Math.max(1, Math.ceil(low / step + 1e-9));
  const most = Math.max(1, Math.floor(0.999 / step));
  const last = Math.max(first, Math.min(most, first + MOST_EDGES - 1, Math.floor(high / step + 1e-9)));
  return { edges: Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(6))), step };
}

/** The next 1, 2 or 5 times a power of ten that is no smaller. */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return power * ([1, 2, 5].find((digit) => digit * power >= atLeast * (1 - 1e-9)) ?? 10);
}

/** The class of a rate, 1 to 7, spread over the seven colours when there are fewer classes. */
export function classOf({ edges }: RateClasses, rate: number): number {
  return colourOf(edges.filter((edge) => rate >= edge).length, edges.length);
}

/** The colour of the class of an index from 0. */
export function colourOf(index: number, edges: number): number {
  return edges >= MOST_EDGES ? index + 1 : Math.min(7, index + 1);
}

/** Classes of observed against expected, on a log scale around 1: 1 far below, 4 as expected, 7 far above. */
export const RATIO_EDGES: readonly number[] = [1 / 1.5, 1 / 1.25, 1 / 1.1, 1.1, 1.25, 1.5];

export function ratioClassOf(ratio: number): number {
  return RATIO_EDGES.filter((edge) => ratio >= edge).length + 1;
}
