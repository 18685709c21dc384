/** Names that scikit-learn's linear models and support vector machines share; what changes no result here is taken and left. */
export const aliasesOfLinear = {
  max_iter: (value: unknown) => (value === -1 ? {} : { maxIterations: value }),
  tol: (value: unknown) => ({ tolerance: value }),
  class_weight: (value: unknown) => ({ classWeight: weightsInOrder(value) }),
  fit_intercept: (value: unknown) => (value === true ? {} : { fit_intercept: value }),
  random_state: nothing,
  solver: nothing,
  dual: nothing,
  n_jobs: nothing,
  verbose: nothing,
  warm_start: nothing,
  multi_class: nothing,
  intercept_scaling: nothing,
} satisfies Record<string, (value: unknown) => Record<string, unknown>>;

function nothing(): Record<string, unknown> {
  return {};
}

/** `{"0": 1, "1": 3}` as `[1, 3]`; anything else as it is. */
function weightsInOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  return Array.from({ length: entries.length }, (_, k) => entries.find(([name]) => name === String(k))?.[1]);
}
