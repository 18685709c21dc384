/**
 * P(D >= h / lcm(n, m)) of the two-sample statistic, exact. `h` is the statistic times the least common multiple, a whole number.
 *
 * A path from (0, 0) to (n, m) takes a step right for each row of one side and up for each row of the other, in the order of their values; all
 * are alike without drift. Going back from (i, j), the last step came from (i - 1, j) with probability i / (i + j): that gives the share of
 * paths that ever touched the two lines (Hodges, "The significance probability of the Smirnov two-sample test", 1958), cell by cell.
 */
export function smirnovTail(n: number, m: number, h: number): number {
  if (h <= 0) return 1;
  if (n < m) return smirnovTail(m, n, h);
  const divisor = gcd(n, m);
  const [right, up] = [m / divisor, n / divisor];
  // Cell j holds the share for (i, j); outside the lines it is 1.
  const touched = new Float64Array(m + 1).fill(1);
  for (let i = 0; i <= n; i++) {
    const low = Math.max(0, Math.floor((right * i - h) / up) + 1);
    const high = Math.min(m, Math.ceil((right * i + h) / up) - 1);
    if (low > high) return 1;
    let below = low === 0 ? 0 : 1;
    for (let j = low; j <= high; j++) {
      below = i + j === 0 ? 0 : (i * touched[j]! + j * below) / (i + j);
      touched[j] = below;
    }
    if (low > 0) touched[low - 1] = 1;
  }
  return touched[m]!;
}

/** The greatest common divisor. */
export function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
