import { NotFoundError, VisibleError } from "../errors";
import { contractNamed } from "../prepare/contracts";
import type { Matrix } from "../prepare/matrix";
import { decodeMatrix } from "../prepare/matrixFile";
import type { DriftWindow } from "../registry/drift/driftWindow";
import type { Version } from "../registry/version";
import { injectDrift } from "../synthesis/injectDrift";
import type { DriftCurrent } from "./driftCheckRequest";
import type { LoggedPrediction } from "./loggedPredictions";
import { matrixOfCsv } from "./matrixOfCsv";
import type { Workspace } from "./workspace";

/** The rows that a check looks at. */
export type CurrentRows = {
  matrix: Matrix;
  label: { fr: string; en: string };
  /** Whether the matrix's target is known. */
  labelled: boolean;
  /** What the model answered at the time; absent where it has to be asked. */
  probabilities?: Float32Array;
  /** Noise of the simulation that is in the rows. */
  noise: number;
};

/** Predictions that one check reads: more change a verdict no more. */
const MOST_PREDICTIONS = 20_000;

const HOUR_MS = 3_600_000;
const SIMULATION_SEED = 7;

/**
 * The rows that are asked for, with the noise of a simulation in the data themselves, so that all that follows is put to the test.
 *
 * Throws NotFoundError when no window has been cut yet, VisibleError 422 when it is of another contract or the rows cannot be read.
 */
export async function currentRows(version: Version, current: DriftCurrent, workspace: Workspace): Promise<CurrentRows> {
  const rows = await readRows(version, current, workspace);
  const simulation = await workspace.registry.getDriftSimulation();
  if (!simulation) return rows;
  workspace.log("drift is simulated", { noise: simulation.noise, by: simulation.by });
  const { probabilities: _, ...clean } = rows;
  const contract = contractNamed(version.contract);
  const matrix = injectDrift(rows.matrix, { kind: "noise" }, { strength: simulation.noise, seed: SIMULATION_SEED, contract });
  return { ...clean, matrix, noise: simulation.noise };
}

function readRows(version: Version, current: DriftCurrent, workspace: Workspace): Promise<CurrentRows> {
  switch (current.kind) {
    case "window":
      return windowRows(version, workspace);
    case "predictions":
      return predictedRows(version, current.hours, workspace);
    case "upload":
      return uploadedRows(version, current.file, workspace);
  }
}

async function windowRows({ model, contract }: Version, { artifacts, registry }: Workspace): Promise<CurrentRows> {
  const window = await registry.getDriftWindow(model);
  if (!window) throw new NotFoundError(`Model ${model} has no current rows yet: no refresh has run.`);
  if (window.contract !== contract) {
    throw new VisibleError(422, "other-contract", `The current rows are of contract ${window.contract}, the champion's of ${contract}.`);
  }
  return { matrix: decodeMatrix(await artifacts.read(window.matrix)), label: windowLabel(window), labelled: window.labelled, noise: 0 };
}

function windowLabel({ kind, from, to }: DriftWindow): CurrentRows["label"] {
  const span = from === to ? (from ?? "") : `${from} – ${to}`;
  if (kind === "new") return { fr: `accidents nouveaux ${span}`.trim(), en: `new accidents ${span}`.trim() };
  return { fr: `accidents de contrôle ${span}`.trim(), en: `hold-out accidents ${span}`.trim() };
}

async function predictedRows({ model, contract }: Version, hours: number, { predictions, now }: Workspace): Promise<CurrentRows> {
  if (!predictions)
    throw new VisibleError(422, "no-predictions", "Predictions are logged where the API runs: this place has no log of them.");
  const to = now();
  const logged = await predictions.between(model, new Date(to.getTime() - hours * HOUR_MS), to, MOST_PREDICTIONS);
  return {
    matrix: matrixOfInputs(
      contractNamed(contract).features.map(({ name }) => name),
      logged,
    ),
    label: { fr: `prédictions des ${hours} dernières heures`, en: `predictions of the last ${hours} hours` },
    labelled: false,
    probabilities: Float32Array.from(logged, ({ probability }) => probability),
    noise: 0,
  };
}

/** What is no number was not known. */
function matrixOfInputs(features: readonly string[], logged: readonly LoggedPrediction[]): Matrix {
  const rows = logged.length;
  const values = new Float32Array(features.length * rows).fill(Number.NaN);
  for (const [column, name] of features.entries()) {
    for (const [row, { inputs }] of logged.entries()) {
      const value = inputs[name];
      if (typeof value === "number") values[column * rows + row] = value;
    }
  }
  return { features, rows, values, target: new Uint8Array(rows), ids: Float64Array.from({ length: rows }, (_, row) => row) };
}

async function uploadedRows(
  { contract }: Version,
  file: Parameters<Workspace["artifacts"]["read"]>[0],
  { artifacts }: Workspace,
): Promise<CurrentRows> {
  const text = Buffer.from(await artifacts.read(file)).toString("utf8");
  const matrix = matrixOfCsv(contractNamed(contract), text);
  return { matrix, label: { fr: "lignes fournies", en: "rows handed in" }, labelled: false, noise: 0 };
}
