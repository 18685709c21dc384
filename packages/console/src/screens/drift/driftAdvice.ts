import { say, type Text } from "../../i18n/locale";
import type { DriftCheck } from "./replies";

/** What a reader should do about a check: done well, to be done, or nothing to be done yet. */
export type Advice = { state: "ok" | "warn" | "danger" | "idle"; what: string; why: string };

/** What a check asks for: each alarm with what it means, then what always holds. */
export function driftAdvice(check: Pick<DriftCheck, "verdict" | "alarms" | "noise" | "version">, champion: number | null): Advice[] {
  const advice: Advice[] = check.alarms.map((alarm) => ({ state: "danger", what: say(ALARMS[alarm].what), why: say(ALARMS[alarm].why) }));
  if (check.verdict === "not-enough-data") advice.push({ state: "idle", what: say(WAIT), why: say(WAIT_WHY) });
  else if (advice.length === 0) advice.push({ state: "ok", what: say(NOTHING), why: say(NOTHING_WHY) });
  if (check.noise > 0) advice.push({ state: "warn", what: say(SIMULATED), why: say(SIMULATED_WHY) });
  if (champion !== null && champion !== check.version) {
    advice.push({ state: "warn", what: say(REPLACED, { champion }), why: say(REPLACED_WHY, { version: check.version }) });
  }
  return advice;
}

const ALARMS: Readonly<Record<DriftCheck["alarms"][number], { what: Text; why: Text }>> = {
  score: {
    what: { en: "Retrain, or find out what broke", fr: "Réentraîner, ou trouver ce qui a cassé" },
    why: { en: "Half of the features or more drifted.", fr: "Au moins la moitié des variables a dérivé." },
  },
  "max-ratio": {
    what: { en: "Look at the first feature of the table", fr: "Examiner la première variable du tableau" },
    why: { en: "One feature is farther off than chance ever makes it.", fr: "Une variable s’écarte plus que le hasard ne le fait jamais." },
  },
  importance: {
    what: { en: "Look at what the model goes by", fr: "Examiner ce sur quoi le modèle s’appuie" },
    why: { en: "The drifted features carry much of the model’s weight.", fr: "Les variables dérivées portent une grande part du modèle." },
  },
  missing: {
    what: { en: "Ask where the values went", fr: "Demander où sont passées les valeurs" },
    why: { en: "A column is filled in far less, or more, than before.", fr: "Une colonne est bien moins, ou plus, renseignée qu’avant." },
  },
  prediction: {
    what: { en: "Compare the model’s answers with what came true", fr: "Comparer les réponses du modèle à la réalité" },
    why: {
      en: "Its probabilities are spread otherwise than on the reference.",
      fr: "Ses probabilités se répartissent autrement que sur la référence.",
    },
  },
  target: {
    what: { en: "Check the labels, then retrain", fr: "Vérifier les étiquettes, puis réentraîner" },
    why: { en: "The share of severe accidents itself changed.", fr: "La part des accidents graves elle-même a changé." },
  },
};
const WAIT: Text = { en: "Wait for more accidents", fr: "Attendre plus d’accidents" };
const WAIT_WHY: Text = { en: "Scores are shown; nothing is judged.", fr: "Les scores sont affichés ; rien n’est jugé." };
const NOTHING: Text = { en: "Nothing urgent", fr: "Rien d’urgent" };
const NOTHING_WHY: Text = { en: "No alarm.", fr: "Pas d’alarme." };
const SIMULATED: Text = { en: "End the simulation", fr: "Mettre fin à la simulation" };
const SIMULATED_WHY: Text = { en: "This check saw data with noise in them.", fr: "Ce contrôle a vu des données bruitées." };
const REPLACED: Text = { en: "Check again: v{champion} serves now", fr: "Contrôler de nouveau : la v{champion} est en service" };
const REPLACED_WHY: Text = { en: "This check is about v{version}.", fr: "Ce contrôle porte sur la v{version}." };
