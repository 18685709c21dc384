/** From so many factors on, dividing a polynomial by one of them loses too many digits: the product is made anew without it. */
const DIVISIBLE_FACTORS = 24;

/** Room for one polynomial; made anew when a path has more features. */
let room = roomFor(64);

/**
 * Shapley values of one leaf's part in a prediction, path-dependent as in Lundberg et al. 2020 (Nature Machine Intelligence 2, "TreeSHAP").
 *
 * A leaf pays its value times, over the features of its path, 1 or 0 for a known one (does the row stay on the path?) and the share of
 * the background rows that stay for an unknown one. That game is a product, so its Shapley values follow from the coefficients of one
 * polynomial over the features that stay; all features that leave the path have the same value. Costs the square of those that stay.
 *
 * @param shares of the background rows that stay on the path, by feature of the path
 * @param stays 1 where this row stays on it, by feature of the path
 * @param value of the leaf
 * @param into receives one value per feature, from `at` on; they add up to value x (all stay) - value x (product of all shares)
 */
export function leafShapley(
  shares: ArrayLike<number>,
  stays: ArrayLike<number>,
  features: number,
  value: number,
  into: Float64Array,
  at: number,
): void {
  if (features > room.staying.length) room = roomFor(2 * features);
  const { staying, product } = room;
  let left = value;
  let count = 0;
  for (let feature = 0; feature < features; feature++) {
    if (stays[feature] === 1) staying[count++] = shares[feature]!;
    else left *= shares[feature]!;
  }
  multiply(staying, count, -1, product);
  const leaving = count === features ? 0 : -left * weighed(product, count, features);
  const divisible = count <= DIVISIBLE_FACTORS;
  let place = 0;
  for (let feature = 0; feature < features; feature++) {
    if (stays[feature] !== 1) {
      into[at + feature] = leaving;
      continue;
    }
    const share = staying[place]!;
    const rest = divisible ? weighedQuotient(product, count, share, features) : weighedWithout(staying, count, place, features);
    into[at + feature] = (1 - share) * left * rest;
    place++;
  }
}

function roomFor(features: number): { staying: Float64Array; product: Float64Array } {
  return { staying: new Float64Array(features), product: new Float64Array(features + 1) };
}

/** Coefficients, lowest first, of the product of (share + t) over all but the left-out factor. */
function multiply(shares: Float64Array, count: number, leftOut: number, into: Float64Array): void {
  into[0] = 1;
  let degree = 0;
  for (let place = 0; place < count; place++) {
    if (place === leftOut) continue;
    const share = shares[place]!;
    degree++;
    into[degree] = into[degree - 1]!;
    for (let power = degree - 1; power > 0; power--) into[power] = into[power]! * share + into[power - 1]!;
    into[0]! *= share;
  }
}

/** Sum of coefficient x k! (features - 1 - k)! / features! up to a degree: the weight of each order in which features become known. */
function weighed(coefficients: Float64Array, degree: number, features: number): number {
  let weight = 1 / features;
  let sum = weight * coefficients[0]!;
  for (let known = 1; known <= degree; known++) {
    weight *= known / (features - known);
    sum += weight * coefficients[known]!;
  }
  return sum;
}

/** `weighed` of the product divided by (share + t), from the highest power down: shares are at most 1, so errors do not grow. */
function weighedQuotient(product: Float64Array, degree: number, share: number, features: number): number {
  let weight = 1 / features;
  for (let known = 1; known < degree; known++) weight *= known / (features - known);
  let coefficient = 0;
  let sum = 0;
  for (let power = degree; power > 0; power--) {
    coefficient = product[power]! - share * coefficient;
    sum += weight * coefficient;
    weight *= (features - power + 1) / (power - 1);
  }
  return sum;
}

function weighedWithout(staying: Float64Array, count: number, leftOut: number, features: number): number {
  const rest = new Float64Array(count);
  multiply(staying, count, leftOut, rest);
  return weighed(rest, count - 1, features);
}
