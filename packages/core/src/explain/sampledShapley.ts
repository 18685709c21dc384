import { seededRandom } from "../evaluate/random";
import { shuffle } from "../evaluate/shuffle";

/** Orders in which features become known, each tried forwards and backwards: few, because each costs one answer per feature. */
const ORDERS = 8;
const SEED = 11;

/**
 * Shapley values of an answer of any model by sampling: in a random order, one feature after the other takes the row's value in place of a
 * background row's (Strumbelj and Kononenko 2014), each order forwards and backwards (Mitchell et al. 2022). `base` and the
 * contributions add up to the answer; the same row has the same explanation.
 *
 * @param background row-major, rows x features
 */
export async function sampledShapley(request: {
  values: Float32Array;
  background: Float32Array;
  score: (values: Float32Array, rows: number) => Promise<ArrayLike<number>>;
}): Promise<{ base: number; contributions: Float64Array }> {
  const { values, background, score } = request;
  const width = values.length;
  const random = seededRandom(SEED);
  const walks = Array.from({ length: ORDERS }, () => {
    const order = shuffled(width, random);
    const start = Math.floor(random() * (background.length / width)) * width;
    return [order, order.toReversed()].map((features) => ({ features, from: background.subarray(start, start + width) }));
  }).flat();
  const rows = new Float32Array(walks.length * (width + 1) * width);
  for (const [walk, { features, from }] of walks.entries()) {
    const row = from.slice();
    for (let step = 0; step <= width; step++) {
      if (step > 0) row[features[step - 1]!] = values[features[step - 1]!]!;
      rows.set(row, (walk * (width + 1) + step) * width);
    }
  }
  const answers = await score(rows, walks.length * (width + 1));
  let base = 0;
  const contributions = new Float64Array(width);
  for (const [walk, { features }] of walks.entries()) {
    const first = walk * (width + 1);
    base += answers[first]! / walks.length;
    for (const [step, feature] of features.entries()) {
      contributions[feature]! += (answers[first + step + 1]! - answers[first + step]!) / walks.length;
    }
  }
  return { base, contributions };
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  shuffle(order, random);
  return order;
}
