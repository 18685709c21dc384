import { expect, it } from "vitest";
import { networkRows } from "./networkRows";
import { tensor } from "./networkTensor";
import { type Network, trainNetwork } from "./networkTraining";

const rows = {
  input: networkRows({ columns: 1, rows: 2, values: Float32Array.of(1, 2) }),
  target: Uint8Array.of(0, 1),
  classWeights: Float64Array.of(1, 1),
};
const parameters = { epochs: 3, batchSize: 2, learningRate: 0.1, patience: 2, classWeight: null, seed: 1 };

function answering(margin: (training: boolean) => number): Network {
  return {
    ...{ parameters: [], kept: [], penalise: () => {} },
    forward: (tape, _, batch) => tensor(batch.length, 1, new Float64Array(batch.length).fill(margin(tape !== null))),
  };
}

it("rejects when the loss is no longer a number, of training or of validation rows", async () => {
  await expect(
    trainNetwork(
      answering(() => Number.NaN),
      rows,
      undefined,
      parameters,
    ),
  ).rejects.toMatchObject({ code: "bad-data" });
  await expect(
    trainNetwork(
      answering((training) => (training ? 0 : Number.NaN)),
      rows,
      rows,
      parameters,
    ),
  ).rejects.toThrow(/no longer a number after epoch 1/);
});

it("runs all epochs and keeps the last without patience or validation rows", async () => {
  expect(
    await trainNetwork(
      answering(() => 0),
      rows,
      rows,
      { ...parameters, patience: 0 },
    ),
  ).toEqual({ epochs: 3, epoch: 3 });
  expect(
    await trainNetwork(
      answering(() => 0),
      rows,
      undefined,
      parameters,
    ),
  ).toEqual({ epochs: 3, epoch: 3 });
});
