import { relu } from "./networkActivations";
import { type Tape, type Tensor, tensor } from "./networkTensor";
import { sparsemax } from "./sparsemax";

/** The learnt parts of a TabNet, each before what follows it without parameters. Steps count from 0, the one before any attention. */
export type TabnetLayers = {
  steps: number;
  /** Layers of a feature transformer. */
  depth: number;
  features: number;
  /** Of a transformer's outputs, how many decide; the others attend. */
  decision: number;
  gamma: number;
  /** First layer of a step's transformer over the rows, their features masked. */
  first: (step: number, mask: Tensor | undefined) => Tensor;
  transform: (step: number, layer: number, x: Tensor) => Tensor;
  /** Attention of a step from 1. */
  attend: (step: number, x: Tensor) => Tensor;
  output: (x: Tensor) => Tensor;
};

/** Margins, and for each step from 1 its mask over the features and its decision. */
export type TabnetAnswer = { margins: Tensor; steps: { mask: Tensor; decision: Tensor }[] };

/**
 * TabNet (Arik and Pfister 2021, figure 4): at each step an attentive transformer chooses features (sparsemax; those chosen before count
 * less, by `gamma`), a feature transformer of gated layers reads the chosen ones, and part of what it makes decides.
 *
 * @param onMask told each mask on the way, so that a penalty may add to its gradient
 */
export function tabnetForward(tape: Tape, layers: TabnetLayers, rows: number, onMask?: (mask: Tensor) => void): TabnetAnswer {
  const { decision, gamma, features } = layers;
  let prior = tensor(rows, features, new Float64Array(rows * features).fill(1));
  let made = transformer(tape, layers, 0, undefined);
  let total: Tensor | undefined;
  const steps: TabnetAnswer["steps"] = [];
  for (let step = 1; step <= layers.steps; step++) {
    const attention = layers.attend(step, slice(tape, made, decision, made.columns));
    const mask = sparsemax(tape, product(tape, attention, prior));
    onMask?.(mask);
    prior = relaxed(tape, prior, mask, gamma);
    made = transformer(tape, layers, step, mask);
    const decided = relu(tape, slice(tape, made, 0, decision));
    total = total ? scaledSum(tape, total, decided, 1) : decided;
    steps.push({ mask, decision: decided });
  }
  return { margins: layers.output(total!), steps };
}

function transformer(tape: Tape, layers: TabnetLayers, step: number, mask: Tensor | undefined): Tensor {
  let made = gated(tape, layers.first(step, mask));
  for (let layer = 1; layer < layers.depth; layer++) {
    made = scaledSum(tape, made, gated(tape, layers.transform(step, layer, made)), Math.SQRT1_2);
  }
  return made;
}

/** Gated linear unit: the first half of the columns times the sigmoid of the second (Dauphin et al. 2017). */
export function gated(tape: Tape, x: Tensor): Tensor {
  const width = x.columns / 2;
  const result = tensor(x.rows, width);
  const gates = new Float64Array(result.values.length);
  for (let row = 0; row < x.rows; row++) {
    for (let j = 0; j < width; j++) {
      const at = row * width + j;
      gates[at] = 1 / (1 + Math.exp(-x.values[row * x.columns + width + j]!));
      result.values[at] = x.values[row * x.columns + j]! * gates[at]!;
    }
  }
  tape?.push(() => {
    for (let row = 0; row < x.rows; row++) {
      for (let j = 0; j < width; j++) {
        const [at, from] = [row * width + j, row * x.columns + j];
        const slope = result.gradient[at]!;
        x.gradient[from]! += slope * gates[at]!;
        x.gradient[from + width]! += slope * result.values[at]! * (1 - gates[at]!);
      }
    }
  });
  return result;
}

function slice(tape: Tape, x: Tensor, from: number, to: number): Tensor {
  const width = to - from;
  const result = tensor(x.rows, width);
  for (let row = 0; row < x.rows; row++) {
    result.values.set(x.values.subarray(row * x.columns + from, row * x.columns + to), row * width);
  }
  tape?.push(() => {
    for (let i = 0; i < result.values.length; i++) {
      x.gradient[Math.floor(i / width) * x.columns + from + (i % width)]! += result.gradient[i]!;
    }
  });
  return result;
}

/** `(a + b) x factor`. */
function scaledSum(tape: Tape, a: Tensor, b: Tensor, factor: number): Tensor {
  const result = tensor(a.rows, a.columns);
  for (let i = 0; i < result.values.length; i++) result.values[i] = (a.values[i]! + b.values[i]!) * factor;
  tape?.push(() => {
    for (let i = 0; i < result.values.length; i++) {
      a.gradient[i]! += result.gradient[i]! * factor;
      b.gradient[i]! += result.gradient[i]! * factor;
    }
  });
  return result;
}

function product(tape: Tape, a: Tensor, b: Tensor): Tensor {
  const result = tensor(a.rows, a.columns);
  for (let i = 0; i < result.values.length; i++) result.values[i] = a.values[i]! * b.values[i]!;
  tape?.push(() => {
    for (let i = 0; i < result.values.length; i++) {
      a.gradient[i]! += result.gradient[i]! * b.values[i]!;
      b.gradient[i]! += result.gradient[i]! * a.values[i]!;
    }
  });
  return result;
}

/** What is left to attend to: `prior x (gamma - mask)`. */
function relaxed(tape: Tape, prior: Tensor, mask: Tensor, gamma: number): Tensor {
  const result = tensor(prior.rows, prior.columns);
  for (let i = 0; i < result.values.length; i++) result.values[i] = prior.values[i]! * (gamma - mask.values[i]!);
  tape?.push(() => {
    for (let i = 0; i < result.values.length; i++) {
      prior.gradient[i]! += result.gradient[i]! * (gamma - mask.values[i]!);
      mask.gradient[i]! -= result.gradient[i]! * prior.values[i]!;
    }
  });
  return result;
}
