import type { State } from "../../design/Status";
import type { Text } from "../../i18n/locale";
import { addressOfModel } from "../models/modelPath";
import { addressOfExecution } from "../pipelines/addressOfExecution";
import { addressOfRunbook } from "./addressOfRunbook";
import { alarmReason } from "./alarmReason";
import { alarmText } from "./alarmTexts";
import type { AlarmView, DriftLatest, ExecutionList, Health } from "./replies";

/** Something that a person should look at: how bad, in a word; what happened and what it means, with the places of both; where to go on. */
export type Attention = {
  state: Extract<State, "danger" | "warn">;
  word: Text;
  title: Text;
  about: Text;
  /** What it means is said in the words of the service, which are English. */
  quoted?: true;
  places: Readonly<Record<string, string>>;
  href: string;
  action: Text;
};

/** What is known of the service; what could not be read is undefined and says nothing. */
export type Known = {
  health?: Health | undefined;
  drift?: DriftLatest | undefined;
  executions?: ExecutionList | undefined;
  alarms?: readonly AlarmView[] | undefined;
};

/** What needs attention, the worst first. */
export function attention({ health, drift, executions, alarms }: Known): Attention[] {
  const found = [...ofHealth(health), ...ofExecutions(executions), ...(alarms ?? []).flatMap(ofAlarm), ...ofDrift(drift, alarms)];
  return found.sort((a, b) => Number(a.state === "warn") - Number(b.state === "warn"));
}

/** The state of the service in one sentence: whether it serves, and how much needs a look. */
export function overviewTitle({ health }: Known, needs: readonly Attention[]): { text: Text; places: Readonly<Record<string, string>> } {
  const serving = health ? SERVING[health.status] : UNKNOWN;
  const look = needs.length === 0 ? NOTHING : needs.length === 1 ? ONE : SEVERAL;
  return { text: { en: `${serving.en} ${look.en}`, fr: `${serving.fr} ${look.fr}` }, places: { n: String(needs.length) } };
}

function ofHealth(health: Health | undefined): Attention[] {
  if (!health || health.status === "ok") return [];
  const none = health.status === "no-model";
  return [
    {
      state: none ? "warn" : "danger",
      word: none ? { en: "No model", fr: "Pas de modèle" } : { en: "Degraded", fr: "Dégradé" },
      title: none
        ? { en: "No model has been promoted yet", fr: "Aucun modèle n’a encore été mis en service" }
        : { en: "The champion cannot be served", fr: "Le modèle en service ne répond pas" },
      about: none
        ? {
            en: "Predictions are refused until a training promotes a version.",
            fr: "Les prédictions sont refusées jusqu’à une première promotion.",
          }
        : { en: "{problem}", fr: "{problem}" },
      ...(!none && health.problem !== undefined && { quoted: true }),
      places: { problem: health.problem ?? "" },
      href: none ? "/pipelines" : addressOfModel(health.model),
      action: none ? { en: "Start a training", fr: "Lancer un entraînement" } : { en: "Open the model", fr: "Ouvrir le modèle" },
    },
  ];
}

/** Only the last training counts: one that failed before has been made up for. */
function ofExecutions(executions: ExecutionList | undefined): Attention[] {
  const last = executions?.find(({ state }) => state !== "running");
  if (!last || (last.state !== "failed" && last.state !== "timed-out")) return [];
  return [
    {
      state: "danger",
      word: { en: "Failed", fr: "Échec" },
      title: { en: "The last training failed", fr: "Le dernier entraînement a échoué" },
      about: { en: "Nothing was published; the champion goes on serving.", fr: "Rien n’a été publié ; le modèle en service continue." },
      places: {},
      href: addressOfExecution(last.id),
      action: { en: "Open the training", fr: "Ouvrir l’entraînement" },
    },
  ];
}

function ofAlarm(alarm: AlarmView): Attention[] {
  const { state, severity, reason } = alarm;
  if (state !== "ALARM") return [];
  const { name, about } = alarmText(alarm);
  const { text, quoted } = alarmReason(reason);
  const runbook = addressOfRunbook(alarm);
  return [
    {
      state: severity === "high" ? "danger" : "warn",
      word: { en: "In alarm", fr: "En alarme" },
      title: { en: `${name.en}: ${about.en}`, fr: `${name.fr} : ${about.fr}` },
      about: { en: "{reason}", fr: "{reason}" },
      places: { reason: text },
      ...(quoted && { quoted }),
      href: runbook ?? "#alarms",
      action: runbook === undefined ? { en: "See the alarms", fr: "Voir les alarmes" } : { en: "What to do", fr: "Que faire" },
    },
  ];
}

/** A drift that an alarm tells already is told once. */
function ofDrift(drift: DriftLatest | undefined, alarms: readonly AlarmView[] | undefined): Attention[] {
  if (drift?.check.verdict !== "drift" || alarms?.some(({ state, name }) => state === "ALARM" && name.includes("drift"))) return [];
  return [
    {
      state: "warn",
      word: { en: "Drift", fr: "Dérive" },
      title: drift.check.sentence,
      about: {
        en: "The model sees other accidents than it was trained on: its probabilities may be off.",
        fr: "Le modèle voit d’autres accidents que ceux de son entraînement : ses probabilités peuvent être fausses.",
      },
      places: {},
      href: "/drift",
      action: { en: "Open the report", fr: "Ouvrir le rapport" },
    },
  ];
}

const SERVING: Readonly<Record<Health["status"], Text>> = {
  ok: { en: "Serving normally.", fr: "Service normal." },
  degraded: { en: "The service is degraded.", fr: "Le service est dégradé." },
  "no-model": { en: "No model serves yet.", fr: "Aucun modèle en service." },
};
const UNKNOWN: Text = { en: "The service does not say how it is.", fr: "Le service ne dit pas son état." };
const NOTHING: Text = { en: "Nothing needs a look.", fr: "Rien à regarder." };
const ONE: Text = { en: "One thing needs a look.", fr: "Un point à regarder." };
const SEVERAL: Text = { en: "{n} things need a look.", fr: "{n} points à regarder." };
