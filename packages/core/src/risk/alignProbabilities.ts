/**
 * Probabilities by row of an accident table: NaN where none is given. Both lists of accident ids are ascending; an id that the table
 * does not hold is left out.
 */
export function alignProbabilities(
  rows: Float64Array,
  { ids, probability }: { ids: Float64Array; probability: Float32Array },
): Float32Array {
  const aligned = new Float32Array(rows.length).fill(Number.NaN);
  let row = 0;
  for (let index = 0; index < ids.length; index++) {
    while (row < rows.length && rows[row]! < ids[index]!) row++;
    if (rows[row] === ids[index]) aligned[row] = probability[index]!;
  }
  return aligned;
}
