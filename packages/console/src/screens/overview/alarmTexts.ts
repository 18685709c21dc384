import type { Text } from "../../i18n/text";
import type { AlarmView } from "./replies";

/** What an alarm is called and what it means, by the page that says what to do about it. */
type AlarmText = { name: Text; about: Text };

/** An alarm in both languages; one of a kind that is not known here speaks for itself, in English. */
export function alarmText({ name, description, runbook }: Pick<AlarmView, "name" | "description" | "runbook">): AlarmText {
  const kind = runbook?.replace(/^.*\//, "").replace(/\.md$/, "") ?? "";
  const known = KINDS[kind];
  if (!known) return { name: both(name.replaceAll("-", " ")), about: both(description || name) };
  // `drift-score-fr28` is the drift score of another model, `predictions-errors` that of one function.
  const whose =
    name === kind
      ? ""
      : ` · ${name
          .replace(kind, "")
          .replace(/^-|-$/g, "")
          .replace(/-(errors|throttles|failed|timed-out)$/, "")}`;
  return { name: { en: `${known.name.en}${whose}`, fr: `${known.name.fr}${whose}` }, about: known.about };
}

function both(text: string): Text {
  return { en: text, fr: text };
}

const KINDS: Readonly<Record<string, AlarmText>> = {
  "api-5xx": {
    name: { en: "Errors of the API", fr: "Erreurs de l’API" },
    about: { en: "The API answered with an error of its own.", fr: "L’API a répondu par une erreur de son fait." },
  },
  "api-latency-p95": {
    name: { en: "Slow API", fr: "API lente" },
    about: { en: "One request in twenty took too long.", fr: "Une requête sur vingt a trop duré." },
  },
  "cold-start": {
    name: { en: "Slow start of a process", fr: "Démarrage lent d’un processus" },
    about: {
      en: "A new process of the prediction function took too long to start.",
      fr: "Un nouveau processus de la fonction de prédiction a mis trop de temps à démarrer.",
    },
  },
  "drift-beyond-chance": {
    name: { en: "One feature far off", fr: "Une variable très loin" },
    about: {
      en: "One feature is further from the training rows than chance brings it: a share of the features would not tell.",
      fr: "Une variable s’écarte de l’entraînement plus que le hasard ne le fait : la part des variables ne le dirait pas.",
    },
  },
  "drift-score": {
    name: { en: "Drift score", fr: "Score de dérive" },
    about: {
      en: "More than half of the features have drifted: a training is started, or advised.",
      fr: "Plus de la moitié des variables ont dérivé : un entraînement est lancé, ou conseillé.",
    },
  },
  "error-logs": {
    name: { en: "Errors in the log", fr: "Erreurs au journal" },
    about: { en: "A function has written an error to its log.", fr: "Une fonction a écrit une erreur dans son journal." },
  },
  "execution-failed": {
    name: { en: "Execution failed", fr: "Échec d’une exécution" },
    about: { en: "An execution failed; the champion goes on.", fr: "Une exécution a échoué ; le modèle en service continue." },
  },
  "execution-timed-out": {
    name: { en: "Execution too long", fr: "Exécution trop longue" },
    about: { en: "An execution took too long and was ended.", fr: "Une exécution a trop duré et a été arrêtée." },
  },
  "function-errors": {
    name: { en: "Function failed", fr: "Échec d’une fonction" },
    about: { en: "A function failed.", fr: "Une fonction a échoué." },
  },
  "function-throttles": {
    name: { en: "Function refused", fr: "Fonction refusée" },
    about: { en: "A function was refused for want of concurrency.", fr: "Une fonction a été refusée faute de place." },
  },
  "live-f1": {
    name: { en: "Live F1", fr: "F1 en service" },
    about: {
      en: "On current rows whose outcome is known, F1 of the champion is below the gate.",
      fr: "Sur les lignes actuelles à l’issue connue, le F1 du modèle en service est sous le contrôle.",
    },
  },
  "no-drift-report": {
    name: { en: "No drift check", fr: "Pas de contrôle de dérive" },
    about: { en: "Drift has not been measured for 26 hours.", fr: "La dérive n’a pas été mesurée depuis 26 heures." },
  },
  "predicted-severe": {
    name: { en: "Share predicted severe", fr: "Part prédite grave" },
    about: {
      en: "The share called severe in an hour is outside the 99 % interval of its usual level.",
      fr: "La part dite grave en une heure sort de l’intervalle à 99 % de son niveau habituel.",
    },
  },
  "training-runs": {
    name: { en: "A training is under way", fr: "Un entraînement est en cours" },
    about: {
      en: "While it runs, alarms about drift are kept back.",
      fr: "Tant qu’il tourne, les alarmes de dérive sont retenues.",
    },
  },
};

/** Kinds that have words here; a test holds them against the runbooks. */
export const ALARM_KINDS: readonly string[] = Object.keys(KINDS);
