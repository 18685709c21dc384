import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { seededRandom } from "@vigie/core/evaluate/random";
import { logisticFamily } from "@vigie/core/learn/linear/logisticFamily";
import { LogisticParameters } from "@vigie/core/learn/linear/logisticParameters";
import { contractNamed } from "@vigie/core/prepare/contracts";
import type { Matrix } from "@vigie/core/prepare/matrix";
import { PreprocessingPolicy } from "@vigie/core/prepare/preprocessingPolicy";
import type { Workload, WorkloadMaker, WorkloadPlace } from "../workload";

const FOLDER = "baac/processed/datascientest-2021";

/** Training rows of fr28, drawn with replacement until there are `rows` of them: the peers' task `scale`. */
export const FR28_FILES = ["X_train", "y_train"].map((name) => `${FOLDER}/${name}.csv.gz`);

/** What scikit-learn stops at, `LogisticRegression(tol=1e-4)`. */
const TOLERANCE = 1e-4;

/** What the cases of logistic regression run. */
export const logisticWorkloads: Readonly<Record<string, WorkloadMaker>> = { fitLogisticScaled, fitLogisticOneHot };

/** Every feature scaled, codes too, and a logistic regression fitted to scikit-learn's tolerance. */
function fitLogisticScaled(place: WorkloadPlace): Promise<Workload> {
  return fitLogistic(place, { categorical: "scale", overrides: { com: "scale" } });
}

/** Codes one-hot and numbers scaled, as the family has it unless told otherwise. */
function fitLogisticOneHot(place: WorkloadPlace): Promise<Workload> {
  return fitLogistic(place, {});
}

async function fitLogistic({ data, rows }: WorkloadPlace, given: object): Promise<Workload> {
  const train = await drawnRows(data, rows);
  const preprocessing = PreprocessingPolicy.parse(given);
  const parameters = LogisticParameters.parse({ tolerance: TOLERANCE });
  return {
    run: async () => {
      await logisticFamily({ train, validation: train }, contractNamed("fr28"), parameters, { preprocessing });
      return { rows: train.rows, features: train.features.length };
    },
  };
}

/** Training rows of fr28, drawn with replacement. */
export async function drawnRows(data: string, rows: number): Promise<Matrix> {
  const [cells, labels] = await Promise.all(FR28_FILES.map((file) => readNumbers(join(data, file))));
  if (!cells || !labels) throw new Error("There are no rows to draw from.");
  const features = contractNamed("fr28").features.map(({ name }) => name);
  const places = features.map((name) => cells.names.indexOf(name));
  const random = seededRandom(7);
  const drawn = Uint32Array.from({ length: rows }, () => Math.floor(random() * cells.lines.length));
  const values = new Float32Array(features.length * rows);
  for (const [feature, place] of places.entries()) {
    for (const [row, line] of drawn.entries()) values[feature * rows + row] = cells.lines[line]![place]!;
  }
  const target = Uint8Array.from(drawn, (line) => labels.lines[line]!.at(-1)!);
  return { features, rows, values, target, ids: Float64Array.from(drawn.keys()) };
}

async function readNumbers(path: string): Promise<{ names: string[]; lines: number[][] }> {
  const [head = "", ...lines] = gunzipSync(await readFile(path))
    .toString("utf8")
    .trim()
    .split(/\r?\n/);
  return { names: head.split(","), lines: lines.map((line) => line.split(",").map((cell) => (cell === "" ? Number.NaN : Number(cell)))) };
}
