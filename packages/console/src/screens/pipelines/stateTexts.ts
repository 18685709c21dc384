import type { State } from "../../design/Status";
import type { Text } from "../../i18n/locale";
import type { ExecutionSummary, StateEntry } from "./execution";
import type { NodeState } from "./trainingGraph";

/** What a state is called in the drawing, and what it takes and gives. */
export const STATES: Readonly<Record<string, { name: Text; about: Text }>> = {
  acquire: {
    name: { en: "Lock", fr: "Verrou" },
    about: {
      en: "Takes the lease, so that one training runs at a time, and decides from the request what this one will do.",
      fr: "Prend le bail, pour qu’un seul entraînement tourne à la fois, et fixe à partir de la demande ce qu’il fera.",
    },
  },
  ingest: {
    name: { en: "Ingest", fr: "Ingérer" },
    about: {
      en: "Raw files in; accident, vehicle and user tables, a quality report and the quarantine out.",
      fr: "Entrée : fichiers bruts. Sortie : tables des accidents, véhicules et usagers, rapport de qualité, quarantaine.",
    },
  },
  validate: {
    name: { en: "Validate", fr: "Valider" },
    about: { en: "Stops the training when a quality check failed.", fr: "Arrête l’entraînement si un contrôle de qualité a échoué." },
  },
  aggregate: {
    name: { en: "Aggregate", fr: "Agréger" },
    about: {
      en: "Tables in; the accident table that the map and the figures count from out.",
      fr: "Entrée : tables. Sortie : la table des accidents que comptent la carte et les chiffres.",
    },
  },
  prepare: {
    name: { en: "Prepare", fr: "Préparer" },
    about: {
      en: "Tables in; one row of features for each accident, as the contract says, out.",
      fr: "Entrée : tables. Sortie : une ligne de variables par accident, selon le contrat.",
    },
  },
  split: {
    name: { en: "Split", fr: "Partager" },
    about: {
      en: "Prepared rows in; rows that train, rows that choose and rows that only judge out.",
      fr: "Entrée : lignes préparées. Sortie : lignes qui entraînent, qui choisissent et qui jugent seulement.",
    },
  },
  synthesise: {
    name: { en: "Synthesise", fr: "Synthétiser" },
    about: {
      en: "Adds synthetic rows to the training rows where they were asked for.",
      fr: "Ajoute des lignes synthétiques aux lignes d’entraînement si elles ont été demandées.",
    },
  },
  search: {
    name: { en: "Search", fr: "Chercher" },
    about: {
      en: "Proposes parameters to try next, until the search is done.",
      fr: "Propose les paramètres à essayer, jusqu’à la fin de la recherche.",
    },
  },
  trial: {
    name: { en: "Trials", fr: "Essais" },
    about: { en: "Fits one proposal on folds of the training rows.", fr: "Ajuste une proposition sur des plis des lignes d’entraînement." },
  },
  shard: {
    name: { en: "Shards", fr: "Parts" },
    about: {
      en: "Trains one part of a model that is too long for one function, as some trees of a forest.",
      fr: "Entraîne une partie d’un modèle trop long pour une seule fonction, comme des arbres d’une forêt.",
    },
  },
  train: {
    name: { en: "Train", fr: "Entraîner" },
    about: {
      en: "Training rows in; the fitted model as ONNX out.",
      fr: "Entrée : lignes d’entraînement. Sortie : le modèle ajusté, en ONNX.",
    },
  },
  evaluate: {
    name: { en: "Evaluate", fr: "Évaluer" },
    about: {
      en: "Chooses the threshold on the validation rows and judges on the hold-out.",
      fr: "Choisit le seuil sur les lignes de validation et juge sur les lignes réservées.",
    },
  },
  select: {
    name: { en: "Select", fr: "Choisir" },
    about: {
      en: "Ranks the candidates on the validation rows; the first wins.",
      fr: "Classe les candidats sur les lignes de validation ; le premier gagne.",
    },
  },
  gate: {
    name: { en: "Gate", fr: "Contrôler" },
    about: {
      en: "Holds the winner against the gate’s checks and against the champion on the same hold-out.",
      fr: "Soumet le gagnant aux contrôles et le compare au modèle en service sur les mêmes lignes réservées.",
    },
  },
  register: {
    name: { en: "Register", fr: "Enregistrer" },
    about: { en: "Writes the winner into the registry as a new version.", fr: "Inscrit le gagnant au registre comme nouvelle version." },
  },
  driftReference: {
    name: { en: "Reference", fr: "Référence" },
    about: {
      en: "Keeps the version’s training rows as what later accidents are compared with for drift.",
      fr: "Garde les lignes d’entraînement de la version, auxquelles les accidents à venir seront comparés pour la dérive.",
    },
  },
  promote: {
    name: { en: "Promote?", fr: "Promouvoir ?" },
    about: { en: "Makes it the champion if the policy lets it.", fr: "Le met en service si la règle de promotion le permet." },
  },
  expected: {
    name: { en: "Expected", fr: "Attendu" },
    about: {
      en: "Writes down how severe the champion expects past accidents to be, for the map.",
      fr: "Note la gravité que le modèle en service attend des accidents passés, pour la carte.",
    },
  },
  release: {
    name: { en: "Unlock", fr: "Libérer" },
    about: { en: "Closes the run and gives the lease back.", fr: "Clôt l’essai et rend le bail." },
  },
};

export const NODE_WORDS: Readonly<Record<NodeState, Text>> = {
  ok: { en: "done", fr: "fait" },
  cached: { en: "taken over", fr: "repris" },
  untold: { en: "done", fr: "fait" },
  run: { en: "running", fr: "en cours" },
  bad: { en: "failed", fr: "échec" },
  stopped: { en: "stopped here", fr: "arrêté ici" },
  todo: { en: "waits", fr: "en attente" },
  skipped: { en: "left out", fr: "omis" },
};

export const ENTRY_WORDS: Readonly<Record<StateEntry["status"], { state: State; text: Text }>> = {
  running: { state: "run", text: { en: "running", fr: "en cours" } },
  succeeded: { state: "ok", text: { en: "done", fr: "fait" } },
  caught: { state: "warn", text: { en: "failed, the others went on", fr: "échec, les autres ont continué" } },
  failed: { state: "danger", text: { en: "failed", fr: "échec" } },
};

export const EXECUTION_WORDS: Readonly<Record<ExecutionSummary["state"], { state: State; text: Text }>> = {
  running: { state: "run", text: { en: "Running", fr: "En cours" } },
  succeeded: { state: "ok", text: { en: "Succeeded", fr: "Réussi" } },
  failed: { state: "danger", text: { en: "Failed", fr: "Échec" } },
  "timed-out": { state: "danger", text: { en: "Took too long", fr: "Trop long" } },
  aborted: { state: "idle", text: { en: "Stopped", fr: "Arrêté" } },
};
