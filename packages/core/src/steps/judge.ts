import type { z } from "zod";
import { bootstrapIntervals } from "../evaluate/bootstrap";
import { confusionPicture } from "../evaluate/confusionPicture";
import { evaluateScores } from "../evaluate/evaluation";
import { flatMetrics } from "../evaluate/metrics";
import { sceneSubgroups } from "../evaluate/sceneSubgroups";
import type { Scores } from "../evaluate/scores";
import { evaluateSubgroups } from "../evaluate/subgroups";
import { chooseThreshold } from "../evaluate/threshold";
import { checkGolden, GoldenRows } from "../onnx/golden";
import { scoreMatrix } from "../onnx/scoreMatrix";
import { openSession } from "../onnx/session";
import type { Bundle } from "../predict/bundle";
import type { Matrix } from "../prepare/matrix";
import { decodeMatrix } from "../prepare/matrixFile";
import { Preprocessing } from "../prepare/preprocessing";
import type { ArtifactRef } from "./artifact";
import type { Judged } from "./judged";
import type { TrainedCandidate } from "./train";
import type { Workspace } from "./workspace";

/** Class names in the order of the classes 0 and 1. */
const CLASSES = ["not severe", "severe"];

/**
 * Scores a fitted candidate through the graph that would be served: the threshold is chosen on validation rows, the hold-out is read once
 * for the figures. Makes every file of a version.
 */
export async function judge(
  trained: TrainedCandidate,
  refs: { validation: ArtifactRef; holdout: ArtifactRef },
  { artifacts }: Workspace,
): Promise<z.input<typeof Judged>> {
  const [onnx, validation, holdout] = await Promise.all([
    artifacts.read(trained.onnx),
    artifacts.read(refs.validation).then(decodeMatrix),
    artifacts.read(refs.holdout).then(decodeMatrix),
  ]);
  const golden = GoldenRows.parse(await readJson(artifacts, trained.golden));
  const session = await openSession(onnx);
  try {
    const check = await checkGolden(session, golden);
    const chosenOn = { target: validation.target, probability: await scoreMatrix(session, validation) };
    const judgedOn = { target: holdout.target, probability: await scoreMatrix(session, holdout) };
    const threshold = chooseThreshold(chosenOn.target, chosenOn.probability);
    const onValidation = evaluateScores(chosenOn, threshold);
    const onHoldout = evaluateScores(judgedOn, threshold);
    const report = {
      validation: onValidation,
      holdout: onHoldout,
      intervals: bootstrapIntervals(judgedOn, threshold),
      subgroups: evaluateSubgroups(judgedOn, threshold, sceneSubgroups(holdout)),
    };
    const preprocessing = Preprocessing.parse(await readJson(artifacts, trained.preprocessing));
    const { contract, summary } = trained;
    const bundle: Bundle = {
      contract,
      features: preprocessing.features,
      preprocessing,
      threshold,
      calibration: null,
      classes: CLASSES,
      summary,
    };
    const [model, metrics, confusion, picture, predictions] = await Promise.all([
      artifacts.put("models", "model.json", json(bundle)),
      artifacts.put("models", "metrics.json", json(report)),
      artifacts.put("models", "confusion.json", json(onHoldout.confusion)),
      artifacts.put("models", "confusion.svg", Buffer.from(confusionPicture(onHoldout.confusion))),
      artifacts.put("models", "predictions.csv", Buffer.from(predictionsCsv(holdout, judgedOn))),
    ]);
    return {
      threshold,
      metrics: flatMetrics(onHoldout),
      validationMetrics: flatMetrics(onValidation),
      goldenMaxDifference: check.maxDifference,
      artifacts: { onnx: trained.onnx, golden: trained.golden, model, metrics, confusion, picture, predictions },
    };
  } finally {
    await session.close();
  }
}

async function readJson(artifacts: Workspace["artifacts"], ref: ArtifactRef): Promise<unknown> {
  return JSON.parse(Buffer.from(await artifacts.read(ref)).toString("utf8"));
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value, null, 2));
}

/** `id,target,probability` of the hold-out. */
function predictionsCsv({ ids }: Matrix, { target, probability }: Scores): string {
  const lines = Array.from(ids, (id, row) => `${id},${target[row]},${probability[row]}`);
  return `id,target,probability\n${lines.join("\n")}\n`;
}
