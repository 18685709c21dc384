import { describe, expect, it } from "vitest";
import { dropout, relu, tanh } from "./networkActivations";
import { dense, denseOfRows } from "./networkDense";
import { gradientError, randomTensor } from "./networkGradient.fixture";
import { networkLoss } from "./networkLoss";
import { batchNorm, ghostBatchNorm } from "./networkNorm";
import { networkRows } from "./networkRows";
import { type Tape, tensor } from "./networkTensor";
import { sparsemax } from "./sparsemax";
import { gated, tabnetForward } from "./tabnetForward";

/** Central differences of step 1e-6 are exact to about this. */
const EXACT = 1e-7;

const input = networkRows({ columns: 5, rows: 3, values: Float32Array.of(1, 0, 2, 0, 0, 1, 0.5, -1, 0, 0, 3, 0, 1, 0, 0) });
const batch = Uint32Array.of(2, 0, 1, 2);

describe("gradients agree with finite differences", () => {
  it("of a dense layer, by its input, weights and bias", () => {
    const [x, weights, bias] = [randomTensor(4, 7, 1), randomTensor(7, 3, 2), randomTensor(1, 3, 3)];

    expect(gradientError((tape) => dense(tape, x, weights, bias), [x, weights, bias])).toBeLessThan(EXACT);
  });

  it("of the first layer over rows without their zeros, masked or not", () => {
    const [weights, bias, mask] = [randomTensor(5, 3, 4), randomTensor(1, 3, 5), randomTensor(4, 2, 6)];
    const of = Uint16Array.of(0, 0, 1, 1, 1);

    expect(gradientError((tape) => denseOfRows(tape, input, batch, weights, bias), [weights, bias])).toBeLessThan(EXACT);
    expect(gradientError((tape) => denseOfRows(tape, input, batch, weights, bias, { mask, of }), [weights, bias, mask])).toBeLessThan(
      EXACT,
    );
  });

  it.each([
    ["relu", relu],
    ["tanh", tanh],
    ["gated", gated],
    ["sparsemax", sparsemax],
    ["dropout", (tape: Tape, x: Parameters<typeof relu>[1]) => dropout(tape, x, 0.5, alternating())],
  ] as const)("of %s", (_, operation) => {
    const x = randomTensor(5, 6, 7);

    expect(gradientError((tape) => operation(tape, x), [x])).toBeLessThan(EXACT);
  });

  it("of ghost batch normalisation, in parts of the batch", () => {
    const [x, norm] = [randomTensor(7, 3, 8), batchNorm(3)];
    norm.scale.values.set(randomTensor(1, 3, 9).values);

    expect(gradientError((tape) => ghostBatchNorm(tape, x, norm, 4, 0.1), [x, norm.scale, norm.shift])).toBeLessThan(1e-6);
  });

  it("of a whole TabNet of two steps, through masks, priors and gates", () => {
    const [first, transform] = [
      [1, 2, 3],
      [4, 5, 6],
    ].map((seeds) => seeds.map((seed) => seed)) as [number[], number[]];
    const firsts = first.map((seed) => randomTensor(5, 8, seed));
    const own = transform.map((seed) => randomTensor(4, 8, seed));
    const attention = [randomTensor(2, 2, 11), randomTensor(2, 2, 12)];
    const output = randomTensor(2, 3, 13);
    const forward = (tape: Tape) =>
      tabnetForward(
        tape,
        {
          ...{ steps: 2, depth: 2, features: 2, decision: 2, gamma: 1.3 },
          first: (step, mask) =>
            denseOfRows(tape, input, batch, firsts[step]!, undefined, mask && { mask, of: Uint16Array.of(0, 0, 1, 1, 1) }),
          transform: (step, _, x) => dense(tape, x, own[step]!),
          attend: (step, x) => dense(tape, x, attention[step - 1]!),
          output: (x) => dense(tape, x, output),
        },
        batch.length,
      ).margins;

    expect(gradientError(forward, [...firsts, ...own, ...attention, output])).toBeLessThan(EXACT);
  });

  it.each([1, 3])("of the log loss of %i margins, with class weights", (columns) => {
    const margins = randomTensor(4, columns, 14);
    const labels = { target: Uint8Array.of(0, 1, columns - 1), classWeights: Float64Array.of(1, 2.5, 0.5) };
    const loss = (slopes: boolean) => networkLoss(margins, labels, batch, slopes);
    const total = (tape: Tape) => {
      const result = tensor(1, 1, Float64Array.of(loss(false)));
      tape?.push(() => {
        loss(true);
        for (let i = 0; i < margins.gradient.length; i++) margins.gradient[i]! *= result.gradient[0]!;
      });
      return result;
    };

    expect(gradientError(total, [margins])).toBeLessThan(EXACT);
  });
});

/** 0, 0.9, 0, 0.9, ... from the start for each call of `dropout`, so that it drops the same cells every time. */
function alternating(): () => number {
  let calls = 0;
  return () => (calls++ % 2) * 0.9;
}
