/** What stands for no row at all in logarithms, and by how much smaller than the smallest share it is where shares are smaller still. */
const FILL = 0.0001;
const FRACTION = 1e6;

/** Shares without zeros: they become 0.0001, or a millionth of the smallest share when that is not above 0.0001 (Evidently 0.7.21). */
export function fillZeros(shares: Float64Array): Float64Array {
  const smallest = shares.reduce((least, share) => (share > 0 && share < least ? share : least), 1);
  const fill = smallest <= FILL ? smallest / FRACTION : FILL;
  return shares.map((share) => (share === 0 ? fill : share));
}
