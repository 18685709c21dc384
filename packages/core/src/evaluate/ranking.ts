import type { Scores } from "./scores";

/** Rows from the most to the least probable. `groupEnds` are the positions after each run of equal probabilities. */
export type Ranking = { order: Uint32Array; groupEnds: Uint32Array };

export function rank(probability: Scores["probability"]): Ranking {
  const order = Uint32Array.from(probability.keys()).sort((a, b) => probability[b]! - probability[a]!);
  const groupEnds: number[] = [];
  for (let position = 1; position <= order.length; position++) {
    if (position === order.length || probability[order[position]!] !== probability[order[position - 1]!]) groupEnds.push(position);
  }
  return { order, groupEnds: Uint32Array.from(groupEnds) };
}

/** What depends on the order of the rows alone; null where it is not defined. */
export type RankMetrics = { rocAuc: number | null; averagePrecision: number | null };

/**
 * Area under the ROC curve (Mann-Whitney, equal probabilities count half; null with one class only) and average precision (sum of
 * precision times gain in recall over distinct probabilities, without interpolation, as in scikit-learn; null without severe rows).
 *
 * @param counts how often each row occurs, for a bootstrap resample; once by default.
 */
export function rankMetrics(target: Uint8Array, { order, groupEnds }: Ranking, counts?: Uint16Array): RankMetrics {
  let [positives, rows, pairs, precisionSum, position] = [0, 0, 0, 0, 0];
  for (const end of groupEnds) {
    let [groupPositives, groupRows] = [0, 0];
    for (; position < end; position++) {
      const row = order[position]!;
      const count = counts ? counts[row]! : 1;
      groupRows += count;
      if (target[row] === 1) groupPositives += count;
    }
    const groupNegatives = groupRows - groupPositives;
    pairs += groupNegatives * (positives + groupPositives / 2);
    positives += groupPositives;
    rows += groupRows;
    if (groupPositives > 0) precisionSum += groupPositives * (positives / rows);
  }
  const negatives = rows - positives;
  return {
    rocAuc: positives > 0 && negatives > 0 ? pairs / (positives * negatives) : null,
    averagePrecision: positives > 0 ? precisionSum / positives : null,
  };
}

/** Area under the ROC curve; null when only one class occurs. */
export function rocAuc({ target, probability }: Scores): number | null {
  return rankMetrics(target, rank(probability)).rocAuc;
}

/** Average precision; null when no row is severe. */
export function averagePrecision({ target, probability }: Scores): number | null {
  return rankMetrics(target, rank(probability)).averagePrecision;
}
