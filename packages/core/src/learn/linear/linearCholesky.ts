/**
 * Replaces the lower triangle of a symmetric positive definite matrix (row after row in a full square) by Cholesky's factor.
 * Answers false, with the matrix spoiled, when it is not positive definite to working precision.
 */
export function factorCholesky(matrix: Float64Array, size: number): boolean {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) sum -= matrix[row * size + k]! * matrix[column * size + k]!;
      if (column < row) matrix[row * size + column] = sum / matrix[column * size + column]!;
      else if (sum > matrix[row * size + row]! * Number.EPSILON) matrix[row * size + row] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

/** Solves `matrix x = right` with the factor of `factorCholesky`; `right` becomes x. */
export function solveFactored(factor: Float64Array, right: Float64Array): void {
  const size = right.length;
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) right[row]! -= factor[row * size + k]! * right[k]!;
    right[row]! /= factor[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) right[row]! -= factor[k * size + row]! * right[k]!;
    right[row]! /= factor[row * size + row]!;
  }
}

/** The factor of a matrix; its diagonal is raised until there is one (nearly no penalty and collinear columns). */
export function ridgeFactor(matrix: Float64Array, size: number): Float64Array {
  let greatest = 0;
  for (let i = 0; i < size; i++) greatest = Math.max(greatest, matrix[i * size + i]!);
  for (let ridge = 0; ; ridge = ridge === 0 ? greatest * 1e-12 + Number.MIN_VALUE : ridge * 100) {
    const factor = matrix.slice();
    for (let i = 0; i < size; i++) factor[i * size + i]! += ridge;
    if (factorCholesky(factor, size)) return factor;
  }
}
