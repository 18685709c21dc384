import * as z from "zod";
import { checkDrift } from "../drift/checkDrift";
import { driftPoint } from "../drift/driftPoint";
import type { DriftPoint, DriftReport } from "../drift/driftReport";
import { driftTableOf } from "../drift/driftTable";
import { driftHtml } from "../drift/html/driftHtml";
import { decodeReference } from "../drift/referenceFile";
import { NotFoundError } from "../errors";
import { contractNamed } from "../prepare/contracts";
import { DriftCheckRecord } from "../registry/drift/driftCheckRecord";
import type { Version } from "../registry/version";
import { type CurrentRows, currentRows } from "./currentRows";
import { DriftCheckRequest } from "./driftCheckRequest";
import { judgeCurrent } from "./judgeCurrent";
import { notReady } from "./notReady";
import { severeLastHour } from "./severeLastHour";
import { defineStep } from "./step";
import type { Workspace } from "./workspace";

/** Earlier checks that the trend of the report shows. */
const TREND = 60;

/** What a check leaves: what it found, or why there was nothing to check yet. */
export const DriftOutcome = z.union([DriftCheckRecord, z.strictObject({ notChecked: z.string() })]);
export type DriftOutcome = z.infer<typeof DriftOutcome>;

/**
 * Holds current rows against the training rows of the champion, through its stored reference: a check never loads the training set. Stores the
 * report as JSON and as a page in both languages, and lists it. The same execution checks once. One that is asked for `onceReady` leaves no report
 * while there is nothing to check.
 *
 * Throws NotFoundError when there is no champion, no reference or no window, VisibleError 422 when the rows cannot be compared.
 */
export const driftCheck = defineStep({
  name: "driftCheck",
  input: z.strictObject({ execution: z.string(), request: DriftCheckRequest }),
  output: DriftOutcome,
  async run({ execution, request }, workspace) {
    const { artifacts, registry, now, log } = workspace;
    const standing = await registry.getDriftCheck(execution);
    if (standing) return standing;
    const lacking = request.onceReady && (await notReady(request, registry));
    if (lacking) {
      log("drift not checked yet", { model: request.model, reason: lacking });
      return { notChecked: lacking };
    }
    const version = await championOf(request.model, workspace);
    const stored = await registry.getDriftReference(version.model, version.version);
    if (!stored)
      throw new NotFoundError(`Version ${version.version} of ${version.model} has no drift reference: it is older than this watch.`);
    const [reference, current] = await Promise.all([
      artifacts.read(stored.reference).then(decodeReference),
      currentRows(version, request.current, workspace),
    ]);
    const judged = await judgeCurrent(version, current, workspace);
    const at = now();
    const report = checkDrift({
      reference,
      current: driftTableOf(current.matrix, contractNamed(version.contract), {
        labelled: current.labelled,
        ...(judged.probabilities && { probabilities: judged.probabilities }),
      }),
      options: { ...(request.rule && { rule: request.rule }), ...(request.season !== undefined && { season: request.season }) },
      about: {
        model: version.model,
        version: version.version,
        reference: trainingRows(version),
        current: current.label,
        checkedAt: at.toISOString(),
      },
    });
    const check = await registry.putDriftCheck({
      ...figuresOf(report),
      id: execution,
      model: version.model,
      version: version.version,
      contract: version.contract,
      at: at.toISOString(),
      startedBy: request.startedBy,
      current: { kind: request.current.kind, label: current.label },
      noise: current.noise,
      predictedSevere: judged.predictedSevere,
      severeLastHour: await severeLastHour(version, workspace),
      liveF1: judged.f1,
      ...(await storeReport(report, await historyOf(version.model, workspace), artifacts)),
    });
    log("drift checked", { model: check.model, version: check.version, verdict: check.verdict, score: check.score, alarms: check.alarms });
    return check;
  },
});

async function championOf(model: string, { registry }: Workspace): Promise<Version> {
  const alias = await registry.getAlias(model, "champion");
  const version = alias && (await registry.getVersion(model, alias.version));
  if (!version) throw new NotFoundError(`Model ${model} has no champion to be watched.`);
  return version;
}

function trainingRows({ model, version }: Version): CurrentRows["label"] {
  return { fr: `lignes d'entraînement de ${model} v${version}`, en: `training rows of ${model} v${version}` };
}

function figuresOf(report: DriftReport) {
  const { rows, verdict, alarms, sentence, score, share, tested, features, maxRatio, prediction } = report;
  return {
    rows,
    verdict,
    alarms,
    sentence,
    score,
    share,
    tested,
    drifted: features.filter(({ drifted, calendar }) => drifted && !calendar).map(({ name }) => name),
    maxRatio,
    predictionDrift: prediction?.ratio ?? null,
  };
}

/** Earlier checks of the model, oldest first, with the version that was promoted before each. */
async function historyOf(model: string, { registry }: Workspace): Promise<DriftPoint[]> {
  const checks = (await registry.listDriftChecks(model, TREND)).reverse();
  return checks.map(({ at, verdict, score, drifted, tested, version }, index) => {
    const before = checks[index - 1]?.version;
    const promoted = before !== undefined && before !== version ? { promoted: version } : {};
    return { at, verdict, score, drifted: drifted.length, tested, ...promoted };
  });
}

async function storeReport(
  report: DriftReport,
  earlier: readonly DriftPoint[],
  artifacts: Workspace["artifacts"],
): Promise<Pick<DriftCheckRecord, "report" | "html">> {
  const point = driftPoint(report);
  const history = point ? [...earlier, point] : earlier;
  const page = (language: "fr" | "en") =>
    artifacts.put("reports", `drift-${language}.html`, Buffer.from(driftHtml(report, { language, history })));
  const [json, fr, en] = await Promise.all([
    artifacts.put("reports", "drift.json", Buffer.from(JSON.stringify(report))),
    page("fr"),
    page("en"),
  ]);
  return { report: json, html: { fr, en } };
}
