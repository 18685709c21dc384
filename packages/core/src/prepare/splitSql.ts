import type { SplitPolicy } from "./splitPolicy";

/** From these shares of an accident's own hash (`split_share`) on an accident is hold-out or validation. They are for ever: changing them leaks hold-out accidents into training. */
export const FIXED_HOLDOUT = 0.8;
const FIXED_VALIDATION = 0.64;

/** SELECT of all columns of table `prepared` and `side`: `train`, `validation` or `holdout`. */
export function splitSql(policy: SplitPolicy): string {
  switch (policy.kind) {
    case "fixed":
      return `SELECT *, ${sides(FIXED_HOLDOUT, FIXED_VALIDATION)} FROM (SELECT *, split_share AS share FROM prepared)`;
    case "random":
      return `SELECT *, ${sides(1 - policy.holdout, 1 - policy.holdout - policy.validation)} FROM (
  SELECT *, (row_number() OVER (PARTITION BY target ORDER BY md5('${policy.seed} ' || accident_id), accident_id) - 0.5)
    / count(*) OVER (PARTITION BY target) AS share FROM prepared
)`;
    case "time":
      // Accidents of unknown month cannot be shown to be late: they train.
      return `SELECT *, CASE
    WHEN period > latest - ${policy.holdoutMonths} THEN 'holdout'
    WHEN period > latest - ${policy.holdoutMonths + policy.validationMonths} THEN 'validation'
    ELSE 'train'
  END AS side
FROM prepared, (SELECT max(period) AS latest FROM prepared)`;
  }
}

function sides(holdoutFrom: number, validationFrom: number): string {
  return `CASE WHEN share >= ${holdoutFrom} THEN 'holdout' WHEN share >= ${validationFrom} THEN 'validation' ELSE 'train' END AS side`;
}
