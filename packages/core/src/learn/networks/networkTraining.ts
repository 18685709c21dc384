import { DataError } from "../../errors";
import { seededRandom } from "../../evaluate/random";
import { shuffle } from "../../evaluate/shuffle";
import type { TrainingOptions } from "../family";
import { adam } from "./adam";
import { type Labels, networkLoss } from "./networkLoss";
import type { NetworkTrainingParameters } from "./networkParameters";
import type { NetworkRows } from "./networkRows";
import { backward, type Tape, type Tensor } from "./networkTensor";

/** A network while it is trained. */
export type Network = {
  parameters: readonly Tensor[];
  /** Everything that the trained network keeps: the values of the parameters, and statistics that are gathered on the way. */
  kept: readonly Float64Array[];
  /** Margins of rows. With a tape the network trains: it may drop cells, normalise by the batch and add gradients of its own penalties. */
  forward: (tape: Tape, input: NetworkRows, batch: Uint32Array) => Tensor;
  /** Adds the gradient of the penalty on weights, for a batch of so many rows. */
  penalise: (rows: number) => void;
};

export type NetworkRowsAndLabels = { input: NetworkRows } & Labels;

export type NetworkSummary = { epochs: number; epoch: number; validationLogLoss?: number };

/** Rows per forward pass when nothing is learnt. */
const CHUNK_ROWS = 2048;

/**
 * Trains a network by Adam over shuffled batches. It ends with the weights of the epoch whose validation loss was lowest (of the last one,
 * without validation rows or patience). Between epochs other work of the process goes on, so that its signal can abort it.
 *
 * Throws DataError when the loss is no longer a number.
 */
export async function trainNetwork(
  network: Network,
  train: NetworkRowsAndLabels,
  validation: NetworkRowsAndLabels | undefined,
  parameters: NetworkTrainingParameters,
  { signal, onProgress }: TrainingOptions = {},
): Promise<NetworkSummary> {
  const random = seededRandom(parameters.seed);
  const step = adam(network.parameters);
  const order = Uint32Array.from({ length: train.input.rows }, (_, row) => row);
  const best = { epoch: 0, loss: Number.POSITIVE_INFINITY, values: [] as Float64Array[] };
  const stops = parameters.patience > 0 && validation !== undefined && validation.input.rows > 0;
  let epoch = 0;
  while (epoch < parameters.epochs && (!stops || epoch - best.epoch < parameters.patience)) {
    epoch++;
    shuffle(order, random);
    for (let from = 0; from < order.length; from += parameters.batchSize) {
      signal?.throwIfAborted();
      learnBatch(network, train, order.subarray(from, from + parameters.batchSize));
      step(parameters.learningRate);
    }
    const loss = validation && validation.input.rows > 0 ? lossOf(network, validation) : undefined;
    if (loss !== undefined && !Number.isFinite(loss)) throw diverged(epoch);
    if (stops && loss! < best.loss) Object.assign(best, { epoch, loss, values: network.kept.map((values) => values.slice()) });
    onProgress?.({ iteration: epoch, ...(loss !== undefined && { metric: loss }) });
    await new Promise(setImmediate);
    signal?.throwIfAborted();
  }
  if (!stops) return { epochs: epoch, epoch };
  for (const [i, values] of network.kept.entries()) values.set(best.values[i]!);
  return { epochs: epoch, epoch: best.epoch, validationLogLoss: best.loss };
}

function learnBatch(network: Network, train: NetworkRowsAndLabels, batch: Uint32Array): void {
  const tape: Tape = [];
  const margins = network.forward(tape, train.input, batch);
  const loss = networkLoss(margins, train, batch, true);
  if (!Number.isFinite(loss)) throw diverged();
  backward(tape);
  network.penalise(batch.length);
}

function diverged(epoch?: number): DataError {
  return new DataError(
    `The loss of the network is no longer a number${epoch ? ` after epoch ${epoch}` : ""}: a lower learning rate may help, or scaled columns.`,
  );
}

function lossOf(network: Network, { input, ...labels }: NetworkRowsAndLabels): number {
  let [sum, weights] = [0, 0];
  for (const batch of chunksOf(input.rows)) {
    const weight = batch.reduce((total, row) => total + labels.classWeights[labels.target[row]!]!, 0);
    if (weight === 0) continue;
    sum += weight * networkLoss(network.forward(null, input, batch), labels, batch, false);
    weights += weight;
  }
  return sum / weights;
}

/** Numbers of all rows, so many at a time. */
export function chunksOf(rows: number): Uint32Array[] {
  return Array.from({ length: Math.ceil(rows / CHUNK_ROWS) }, (_, chunk) =>
    Uint32Array.from({ length: Math.min(CHUNK_ROWS, rows - chunk * CHUNK_ROWS) }, (_, i) => chunk * CHUNK_ROWS + i),
  );
}

/** The figures of a training that are kept with its run. */
export function networkFigures({ epochs, epoch, validationLogLoss }: NetworkSummary): Record<string, number> {
  return { epochs, epoch, ...(validationLogLoss !== undefined && { validation_log_loss: validationLogLoss }) };
}
