import type { Text } from "../i18n/text";

/** What it may not find, and what that is called in French. */
const MISSING: readonly (readonly [string, string])[] = [
  ["model", "modèle"],
  ["version {version} of", "version {version} de"],
  ["run", "essai"],
  ["experiment", "expérience"],
  ["execution", "exécution"],
  ["schedule", "horaire"],
  ["drift check", "contrôle de dérive"],
  ["dataset version", "version de données"],
  ["prediction", "prédiction"],
  ["batch", "lot"],
  ["user", "utilisateur"],
  ["key", "clé"],
];

/**
 * What the service says again and again, as its code writes it, with places for what changes: refusals, and why an execution ended badly. A test
 * holds the English ones against the code that says them.
 */
export const SENTENCES: readonly Text[] = [
  ...MISSING.map(([en, fr]) => ({ en: `There is no ${en} {name}.`, fr: `Introuvable : ${fr} {name}.` })),
  // One thing at a time.
  { en: "A {thing} is running: {execution}.", fr: "Un autre {thing} tourne déjà : {execution}." },
  { en: "Pipeline {thing} is already running: {execution}.", fr: "Un autre {thing} tourne déjà : {execution}." },
  { en: "The {thing} {id} does not run: it is {state}.", fr: "{id} ({thing}) ne tourne pas : il est {state}." },
  { en: "The {thing} {id} is {state}: there is nothing to take up again.", fr: "{id} ({thing}) est {state} : il n’y a rien à reprendre." },
  { en: "The run {id} is still under way.", fr: "L’essai {id} est encore en cours." },
  { en: "Batch {id} has ended already.", fr: "Le lot {id} est déjà terminé." },
  { en: "A request of this Idempotency-Key is at work.", fr: "La même demande est déjà en cours." },
  // Versions and who serves.
  { en: "Version {version} of {model} is not approved.", fr: "La version {version} de {model} n’est pas approuvée." },
  {
    en: "The champion of {model} was expected at version {before} and is at version {now}.",
    fr: "Le modèle en service de {model} devait être la version {before} ; c’est la version {now}.",
  },
  {
    en: "The {alias} of {model} was expected {before} and is {now}.",
    fr: "Sur {model}, l’alias {alias} était attendu {before} et se trouve {now}.",
  },
  {
    en: "No champion of {model} came before version {version}.",
    fr: "Avant la version {version} de {model}, aucune n’avait été en service.",
  },
  {
    en: "{version} is the {alias}: it cannot be {decided} before the alias moves.",
    fr: "{version} porte l’alias {alias} : elle ne peut être {decided} tant qu’il n’a pas changé.",
  },
  { en: "{version} is deleted; restore it first.", fr: "{version} est masquée ; restaurez-la d’abord." },
  { en: "Model {model} has no champion.", fr: "Le modèle {model} n’a pas de version en service." },
  { en: "Model {model} has no challenger.", fr: "Le modèle {model} n’a pas de prétendante." },
  {
    en: "Model {model} has no champion yet: no training has promoted a version.",
    fr: "Le modèle {model} n’a pas encore de version en service : aucun entraînement n’en a promu.",
  },
  // Watching for drift.
  { en: "No data has been handed in yet.", fr: "Aucune donnée n’a encore été remise." },
  { en: "Model {model} has no champion to be watched.", fr: "Le modèle {model} n’a pas de version en service à surveiller." },
  {
    en: "Model {model} has no current rows yet: no refresh has run.",
    fr: "Le modèle {model} n’a pas encore de lignes actuelles : aucun rafraîchissement n’a tourné.",
  },
  {
    en: "The current rows are of contract {current}, the champion's of {champion}.",
    fr: "Les lignes actuelles suivent le contrat {current}, celles du modèle en service {champion}.",
  },
  { en: "No drift check of {model} has been made yet.", fr: "Aucun contrôle de dérive de {model} n’a encore été fait." },
  // How an execution ended, where its step says no more.
  { en: "It failed.", fr: "L’exécution a échoué." },
  { en: "It took too long.", fr: "L’exécution a duré trop longtemps." },
  { en: "It was stopped.", fr: "L’exécution a été arrêtée." },
  { en: "Nothing more is known.", fr: "On n’en sait pas plus." },
  { en: "The candidate cannot be judged.", fr: "Le candidat ne peut pas être jugé." },
  { en: "The execution ended without closing its runs.", fr: "L’exécution s’est terminée sans clore ses essais." },
  // Who may do what, and how often.
  { en: "Wrong user name or password.", fr: "Nom d’utilisateur ou mot de passe incorrect." },
  { en: "This needs the group {role}.", fr: "Il faut pour cela le rôle {role}." },
  { en: "This caller's requests of this minute are used up.", fr: "Le nombre de requêtes permis par minute est atteint." },
  { en: "Too many failed attempts: wait before the next one.", fr: "Trop d’essais manqués : attendez avant le suivant." },
  { en: "Too many attempts: wait before the next one.", fr: "Trop d’essais : attendez avant le suivant." },
  { en: "There is a user {name} already.", fr: "Il y a déjà un utilisateur {name}." },
  // What failed of the service itself.
  {
    en: "Something went wrong on our side. The log holds it under this request's id.",
    fr: "Une erreur est survenue de notre côté. Le journal la garde sous le numéro de cette requête.",
  },
  {
    en: "A part of the service did not answer. Try again in a moment.",
    fr: "Une partie du service n’a pas répondu. Réessayez dans un instant.",
  },
];

/** What stands at a place of a sentence and has a word of its own; anything else is a name or a number. */
export const PLACE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  thing: { training: "entraînement", refresh: "rafraîchissement", "drift-check": "contrôle de dérive" },
  state: { running: "en cours", succeeded: "réussi", failed: "en échec", "timed-out": "trop long", aborted: "arrêté" },
  decided: { rejected: "rejetée", deleted: "masquée" },
};
