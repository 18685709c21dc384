/**
 * What becomes of the encoded columns before the machines weigh them.
 *
 * - `linear`: nothing
 * - `fourier`: `cos(x . frequencies + phases)`; `frequencies` is `columns x features`, row-major
 * - `rbf`: `exp(-gamma |x - v|^2)` for every support vector v; `vectors` is `columns x vectors`, row-major
 */
export type SvmMap =
  | { kind: "linear" }
  | { kind: "fourier"; frequencies: Float32Array; phases: Float32Array }
  | { kind: "rbf"; gamma: number; vectors: Float32Array };

/** `1 / (1 + exp(-(bias + weights . mapped)))`: a margin with Platt's scaling already in it. */
export type SvmMachine = { weights: Float64Array; bias: number };

/** One machine for two classes; for more, one per class against all others, whose probabilities are divided by their sum. */
export type SvmModel = { family: "svm"; map: SvmMap; machines: readonly SvmMachine[] };
