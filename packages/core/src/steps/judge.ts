import type { z } from "zod";
import { accidentSubgroups } from "../evaluate/accidentSubgroups";
import { answersTo, evaluateAnswers, severeTarget } from "../evaluate/answers";
import { bootstrapIntervals } from "../evaluate/bootstrap";
import { applyCalibration, type Calibration } from "../evaluate/calibration";
import { classNames, severeClasses } from "../evaluate/classScores";
import { curvesOf } from "../evaluate/curves";
import { evaluateStages } from "../evaluate/evaluateStages";
import type { EvaluationReport } from "../evaluate/evaluationReport";
import { evaluateSubgroups } from "../evaluate/subgroups";
import { chooseThreshold, type ThresholdPolicy } from "../evaluate/threshold";
import { ModelInsight } from "../explain/modelInsight";
import { calibrateOnnx } from "../onnx/calibrateOnnx";
import { checkGolden, type GoldenRows, GoldenRows as GoldenSchema } from "../onnx/golden";
import { scoreMatrix } from "../onnx/scoreMatrix";
import { type OnnxSession, openSession } from "../onnx/session";
import type { Bundle } from "../predict/bundle";
import { chooseExamples } from "../predict/exampleAccidents";
import { TrainingProfile } from "../predict/trainingProfile";
import { contractNamed, contractNames } from "../prepare/contracts";
import type { Matrix } from "../prepare/matrix";
import { decodeMatrix } from "../prepare/matrixFile";
import { Preprocessing } from "../prepare/preprocessing";
import type { ArtifactRef } from "./artifact";
import type { Judged } from "./judged";
import { importanceOf } from "./judgeImportance";
import { answersOf, calibrateAnswers } from "./judgeScores";
import { storeJudged } from "./storeJudged";
import type { TrainedCandidate } from "./train";
import type { Workspace } from "./workspace";

/**
 * Scores a fitted candidate through the graph that would be served. Calibration and threshold are chosen on validation rows, each row's
 * probability calibrated by what has not seen it, and of a model that was trained on them as well by its parts that were not; the hold-out is
 * read once, for the figures. Makes every file of a version but its card.
 *
 * @param calibrate false for a graph of somebody else, which stays as it is
 */
export async function judge(
  trained: TrainedCandidate,
  refs: { validation: ArtifactRef; holdout: ArtifactRef },
  { artifacts, log }: Workspace,
  policy: ThresholdPolicy = { kind: "best-f1" },
  calibrate = true,
): Promise<z.input<typeof Judged>> {
  const [onnx, validation, holdout] = await Promise.all([
    artifacts.read(trained.onnx),
    artifacts.read(refs.validation).then(decodeMatrix),
    artifacts.read(refs.holdout).then(decodeMatrix),
  ]);
  const fitted = GoldenSchema.parse(await readJson(artifacts, trained.golden));
  const unseen = trained.unseen && floatsOf(await artifacts.read(trained.unseen));
  const insight = trained.insight ? ModelInsight.parse(await readJson(artifacts, trained.insight)) : {};
  const { check, calibration, answers, trials, importance, classes } = await withSession(onnx, async (session) => {
    const check = await checkGolden(session, fitted);
    const importance = { ...(await importanceOf(session, validation)), ...insight };
    const answers = unseen ? answersTo(validation, unseen) : await answersOf(session, validation);
    const calibrated = calibrate ? calibrateAnswers(answers) : { calibration: null, trials: [], answers };
    return { check, importance, classes: session.classes, ...calibrated };
  });
  log("calibration", { chosen: calibration?.kind ?? "none", trials });
  const served = calibration ? calibrateOnnx(onnx, calibration) : onnx;
  const golden = calibration ? calibrateGolden(fitted, calibration, classes) : fitted;
  const threshold = chooseThreshold(answers.severe.target, answers.severe.probability, policy);
  const { onHoldout, stages, servedCheck } = await withSession(served, async (session) => ({
    onHoldout: await answersOf(session, holdout),
    stages: await stagesOf(session, holdout, trained.contract),
    servedCheck: await checkGolden(session, golden),
  }));
  const chosenOn = evaluateAnswers(answers, threshold);
  const judgedOn = evaluateAnswers(onHoldout, threshold);
  const metrics = { ...judgedOn.metrics, ...stages };
  const preprocessing = Preprocessing.parse(await readJson(artifacts, trained.preprocessing));
  const bundle: Bundle = {
    contract: trained.contract,
    features: preprocessing.features,
    preprocessing,
    threshold,
    thresholdPolicy: policy,
    calibration,
    classes: [...classNames(classes)],
    ...(trained.profile && { profile: TrainingProfile.parse(await readJson(artifacts, trained.profile)) }),
    summary: trained.summary,
  };
  const names = classNames(classes);
  const report: EvaluationReport = {
    validation: chosenOn.evaluation,
    holdout: judgedOn.evaluation,
    ...(judgedOn.byClass &&
      chosenOn.byClass && { classes: { names: [...names], validation: chosenOn.byClass, holdout: judgedOn.byClass } }),
    calibration: { kind: calibration?.kind ?? "none", trials },
    intervals: bootstrapIntervals(onHoldout.severe, threshold),
    subgroups: evaluateSubgroups(onHoldout.severe, threshold, accidentSubgroups(holdout, trained.contract)),
    stages,
  };
  const curves = curvesOf(onHoldout.severe, policy.kind === "cost-ratio" ? policy.ratio : undefined);
  const { ids, target } = holdout;
  const rows = { ...judgedOn, names, metrics, curves, ids, target, answers: onHoldout };
  const contract = contractNames.includes(trained.contract) ? contractNamed(trained.contract) : undefined;
  const examples = contract && chooseExamples(holdout, onHoldout.severe, threshold, contract);
  const stored = await storeJudged({ onnx: served, golden, bundle, report, importance, examples, rows }, artifacts);
  return {
    threshold,
    metrics,
    validationMetrics: chosenOn.metrics,
    goldenMaxDifference: Math.max(check.maxDifference, servedCheck.maxDifference),
    artifacts: { ...stored, ...(trained.explainer && { explainer: trained.explainer }) },
  };
}

async function withSession<T>(onnx: Uint8Array, work: (session: OnnxSession) => Promise<T>): Promise<T> {
  const session = await openSession(onnx);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** What training expects once the calibration is part of the graph. */
function calibrateGolden({ features, rows }: GoldenRows, calibration: Calibration, classes: number): GoldenRows {
  const severe = severeClasses(classNames(classes));
  return {
    features,
    rows: rows.map((row) => {
      if (!row.probabilities) return { ...row, probability: applyCalibration(calibration, [row.probability])[0]! };
      const probabilities = [...applyCalibration(calibration, row.probabilities, classes)];
      const probability = severe.reduce((sum, number) => sum + probabilities[number]!, 0);
      return { ...row, probability: Math.min(1, probability), probabilities };
    }),
  };
}

/** Figures by stage of the call, of a contract that has stages; a ready-made table's has none. */
function stagesOf(session: OnnxSession, holdout: Matrix, contract: string): Promise<Record<string, number>> {
  if (!contractNames.includes(contract)) return Promise.resolve({});
  const rows = { ...holdout, target: severeTarget(holdout) };
  return evaluateStages((matrix) => scoreMatrix(session, matrix), rows, contractNamed(contract));
}

function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}

async function readJson(artifacts: Workspace["artifacts"], ref: ArtifactRef): Promise<unknown> {
  return JSON.parse(Buffer.from(await artifacts.read(ref)).toString("utf8"));
}
