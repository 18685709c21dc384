/**
 * Solves `matrix x = right` for a symmetric positive definite matrix by Cholesky's decomposition, in place: the lower triangle of
 * `matrix` (row after row in a full square) becomes the factor, `right` becomes x.
 *
 * Answers false, with both spoiled, when the matrix is not positive definite to working precision.
 */
export function solveCholesky(matrix: Float64Array, right: Float64Array): boolean {
  const size = right.length;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) sum -= matrix[row * size + k]! * matrix[column * size + k]!;
      if (column < row) matrix[row * size + column] = sum / matrix[column * size + column]!;
      else if (sum > matrix[row * size + row]! * Number.EPSILON) matrix[row * size + row] = Math.sqrt(sum);
      else return false;
    }
  }
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) right[row]! -= matrix[row * size + k]! * right[k]!;
    right[row]! /= matrix[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) right[row]! -= matrix[k * size + row]! * right[k]!;
    right[row]! /= matrix[row * size + row]!;
  }
  return true;
}
