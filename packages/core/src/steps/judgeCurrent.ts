import { classMetrics, confusionAt } from "../evaluate/confusion";
import { scoreMatrix } from "../onnx/scoreMatrix";
import { openSession } from "../onnx/session";
import type { Version } from "../registry/version";
import type { CurrentRows } from "./currentRows";
import type { Workspace } from "./workspace";

/** What the champion makes of the current rows. */
export type JudgedCurrent = { probabilities: Float32Array | null; predictedSevere: number | null; f1: number | null };

/** Asks the champion about current rows, unless its answers of the time are known, and judges it where what became of the accidents is. */
export async function judgeCurrent(version: Version, current: CurrentRows, { artifacts }: Workspace): Promise<JudgedCurrent> {
  const { matrix, labelled } = current;
  if (matrix.rows === 0) return { probabilities: null, predictedSevere: null, f1: null };
  const probabilities = current.probabilities ?? (await score(version, current, artifacts));
  const severe = probabilities.reduce((count, probability) => count + (probability >= version.threshold ? 1 : 0), 0);
  const f1 = labelled ? classMetrics(confusionAt({ target: matrix.target, probability: probabilities }, version.threshold))[1].f1 : null;
  return { probabilities, predictedSevere: severe / matrix.rows, f1 };
}

async function score({ artifacts: files }: Version, { matrix }: CurrentRows, artifacts: Workspace["artifacts"]): Promise<Float32Array> {
  const session = await openSession(await artifacts.read(files.onnx));
  try {
    return await scoreMatrix(session, matrix);
  } finally {
    await session.close();
  }
}
