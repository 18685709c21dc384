import { type KeyFigure, KeyFigures } from "../../design/KeyFigures";
import { Status } from "../../design/Status";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { addressOfVersion } from "../models/modelPath";
import { addressOfExecution } from "../pipelines/addressOfExecution";
import { EXECUTION_WORDS } from "../pipelines/stateTexts";
import { ago } from "./ago";
import type { DriftLatest, ExecutionList, Health, ModelHistory, ModelPage } from "./replies";

/** Champion, how good it is, last drift verdict, last training, service: in one ruled row, each left out where it could not be read. */
export function Figures({
  health,
  model,
  history,
  drift,
  executions,
}: {
  health: Health | undefined;
  model: ModelPage | undefined;
  history: ModelHistory | undefined;
  drift: DriftLatest | undefined;
  executions: ExecutionList | undefined;
}) {
  const figures = [...championOf(model, history), ...driftOf(drift), ...lastOf(executions), ...serviceOf(health)];
  return figures.length === 0 ? null : <KeyFigures figures={figures} />;
}

function championOf(model: ModelPage | undefined, history: ModelHistory | undefined): KeyFigure[] {
  const number = model?.aliases.champion;
  const version = model?.versions.find((each) => each.version === number);
  if (!model || !version) return [];
  const since = history?.history.find(({ alias, to }) => alias === "champion" && to === number)?.at;
  const { roc_auc: auc, f1 } = version.metrics;
  return [
    {
      name: say(CHAMPION),
      value: (
        <a href={addressOfVersion(model.name, version.version)}>
          {model.name} v{number}
        </a>
      ),
      ...(since === undefined ? {} : { meaning: say(SINCE, { date: format.date(since) }) }),
    },
    {
      name: "AUC",
      value: auc === undefined ? "–" : format.metric(auc),
      ...(f1 === undefined ? {} : { meaning: say(F1, { f1: format.metric(f1), threshold: format.decimal(version.threshold) }) }),
    },
  ];
}

function driftOf(drift: DriftLatest | undefined): KeyFigure[] {
  if (!drift) return [];
  const { check } = drift;
  const [state, word] = DRIFT[check.verdict];
  return [
    {
      name: say(LAST_DRIFT),
      value: <Status state={state}>{say(word)}</Status>,
      meaning: (
        <>
          {say(FEATURES, { n: check.drifted.length, of: check.tested })}, <a href="/drift">{ago(check.at)}</a>
        </>
      ),
    },
  ];
}

function lastOf(executions: ExecutionList | undefined): KeyFigure[] {
  const last = executions?.[0];
  if (!last) return [];
  const words = EXECUTION_WORDS[last.state];
  return [
    {
      name: say(LAST_TRAINING),
      value: <Status state={words.state}>{say(words.text)}</Status>,
      meaning: <a href={addressOfExecution(last.id)}>{say(STARTED, { ago: ago(last.startedAt) })}</a>,
    },
  ];
}

function serviceOf(health: Health | undefined): KeyFigure[] {
  if (!health) return [];
  const [state, word] = SERVICE[health.status];
  const { golden } = health;
  return [
    {
      name: say(SERVICE_NAME),
      value: <Status state={state}>{say(word)}</Status>,
      ...(golden ? { meaning: say(golden.passed ? GOLDEN : GOLDEN_FAILED, { rows: format.count(golden.rows) }) } : {}),
    },
  ];
}

const CHAMPION: Text = { en: "Champion", fr: "Modèle en service" };
const SINCE: Text = { en: "serving since {date}", fr: "en service depuis le {date}" };
const F1: Text = { en: "F1 {f1} at threshold {threshold}", fr: "F1 {f1} au seuil {threshold}" };
const LAST_DRIFT: Text = { en: "Last drift verdict", fr: "Dernier verdict de dérive" };
const DRIFT = {
  ok: ["ok", { en: "No drift", fr: "Pas de dérive" }],
  drift: ["warn", { en: "Drift", fr: "Dérive" }],
  "not-enough-data": ["idle", { en: "Not judged", fr: "Non jugé" }],
} as const satisfies Record<DriftLatest["check"]["verdict"], readonly [string, Text]>;
const FEATURES: Text = { en: "{n} of {of} features", fr: "{n} variables sur {of}" };
const LAST_TRAINING: Text = { en: "Last training", fr: "Dernier entraînement" };
const STARTED: Text = { en: "started {ago}", fr: "lancé {ago}" };
const SERVICE_NAME: Text = { en: "Service", fr: "Service" };
const SERVICE = {
  ok: ["ok", { en: "Up", fr: "En marche" }],
  degraded: ["danger", { en: "Degraded", fr: "Dégradé" }],
  "no-model": ["idle", { en: "No model", fr: "Pas de modèle" }],
} as const satisfies Record<Health["status"], readonly [string, Text]>;
const GOLDEN: Text = { en: "{rows} golden rows answered as trained", fr: "{rows} lignes étalons donnent la réponse attendue" };
const GOLDEN_FAILED: Text = { en: "golden rows are answered differently", fr: "les lignes étalons donnent une autre réponse" };
