/** Name of the graph's input: float32 `[N, features]`, features in the order of the contract, NaN = missing. */
export const INPUT = "features";

/** Name of the graph's output: float32 `[N]`, the probability of a severe accident. */
export const OUTPUT = "probability";

/** Name of the second output of a model of more than two classes: float32 `[N, classes]`. */
export const CLASSES_OUTPUT = "probabilities";

/** Name of what the model itself answers, float32 `[N, 1]` or `[N, classes]`; calibration and outputs follow after it. */
export const RAW = "raw_probabilities";
