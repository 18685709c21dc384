/** `y = x . weights + bias`; `weights` is row-major, `inputs x outputs`. */
export type DenseLayer = { inputs: number; outputs: number; weights: Float32Array; bias: Float32Array };

/**
 * Layers one after the other, the activation between them. Probability of the margin `m` that the last one makes: `1 / (1 + exp(-m))` for
 * one output, softmax for one output per class.
 */
export type MlpModel = { family: "mlp"; activation: "relu" | "tanh"; layers: readonly DenseLayer[] };
