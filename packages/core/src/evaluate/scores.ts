import { DataError } from "../errors";

/** Labels and the probabilities that a model gives them, row by row. `target` is 1 for severe. */
export type Scores = { target: Uint8Array; probability: Float32Array | Float64Array };

/** Throws DataError for no rows, for lengths that differ and for a probability that is not between 0 and 1. */
export function requireScores({ target, probability }: Scores): void {
  if (target.length === 0) throw new DataError("There are no rows to judge a model by.");
  if (target.length !== probability.length) {
    throw new DataError(`There are ${target.length} labels and ${probability.length} probabilities.`);
  }
  const wrong = probability.findIndex((value) => !(value >= 0 && value <= 1));
  if (wrong >= 0) throw new DataError(`Row ${wrong} has probability ${probability[wrong]}, which is not between 0 and 1.`);
}
