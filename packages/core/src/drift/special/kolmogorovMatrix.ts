/** Rescaled above it, so that powers stay finite. */
const LARGE = 1e140;

/** P(D < d) of the one-sample statistic, exact: the matrix power of Durbin as Marsaglia, Tsang and Wang (J. Stat. Softw. 8, 2003, 18) write it. */
export function kolmogorovMatrix(n: number, d: number): number {
  const k = Math.ceil(n * d);
  const size = 2 * k - 1;
  const h = k - n * d;
  const transition = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < Math.min(size, i + 2); j++) transition[i * size + j] = 1;
  for (let i = 0; i < size; i++) {
    transition[i * size]! -= h ** (i + 1);
    transition[(size - 1) * size + i]! -= h ** (size - i);
  }
  if (2 * h > 1) transition[(size - 1) * size]! += (2 * h - 1) ** size;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < Math.min(size, i + 2); j++) for (let g = 2; g <= i - j + 1; g++) transition[i * size + j]! /= g;
  }
  const { matrix, exponent } = power(transition, size, n);
  let logged = Math.log(matrix[(k - 1) * size + (k - 1)]!) + exponent * Math.log(LARGE);
  for (let i = 1; i <= n; i++) logged += Math.log(i / n);
  return Math.exp(logged);
}

/** `matrix` x LARGE^`exponent`. */
type Scaled = { matrix: Float64Array; exponent: number };

function power(matrix: Float64Array, size: number, n: number): Scaled {
  if (n === 1) return { matrix, exponent: 0 };
  const half = power(matrix, size, Math.floor(n / 2));
  const square = rescaled({ matrix: product(half.matrix, half.matrix, size), exponent: 2 * half.exponent }, size);
  return n % 2 === 0 ? square : rescaled({ matrix: product(matrix, square.matrix, size), exponent: square.exponent }, size);
}

function rescaled({ matrix, exponent }: Scaled, size: number): Scaled {
  const middle = (size - 1) / 2;
  if (matrix[middle * size + middle]! <= LARGE) return { matrix, exponent };
  return { matrix: matrix.map((value) => value / LARGE), exponent: exponent + 1 };
}

function product(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = left[i * size + k]!;
      for (let j = 0; j < size; j++) result[i * size + j]! += factor * right[k * size + j]!;
    }
  }
  return result;
}
