import type { Candidate } from "@vigie/core/steps/candidate";
import { defaultCatalogue } from "@vigie/core/steps/catalogue";
import { CHICAGO_FIVE, LABELLED_2024 } from "../prepare/realFiles";

/** A peer's figures on the same hold-out, from `../shared/peers/RESULTS.md`. */
export type PeerFigures = { name: string; auc: number; ap: number; brier: number; f1: number };

/** A peer fitted anew for each stage of a call, on the fields that are known by then; its AUC, stage by stage. */
export type PeerByStage = { name: string; auc: readonly number[] };

/** What is trained on which files, and whom it is compared with. Every hold-out is the peers' own. */
export type QualityTask = {
  name: string;
  files: readonly string[];
  candidates: readonly Draft[];
  peer: PeerFigures;
  peerByStage?: PeerByStage;
};

type Draft = Pick<Candidate, "name" | "family"> & { parameters?: Record<string, unknown>; preprocessing?: object; masking?: null };

/** mclpfr's forest: 300 trees, depth 15. */
const SEED_STYLE_FOREST: Draft = { name: "seed-style-forest", family: "forest", parameters: { n_estimators: 300, max_depth: 15 } };

/** Without what is known of places, as anybody's logistic regression has it. */
const PLAIN_LOGISTIC: Draft = { name: "plain-logistic", family: "logistic" };

/** What is trained when a request names nothing. */
const USUAL: readonly Draft[] = defaultCatalogue.map(({ name, family, parameters, preprocessing }) => ({
  ...{ name, family, parameters },
  ...(preprocessing && { preprocessing }),
}));

const PLACES = { places: "if-known" };

const BLEND: Draft = {
  name: "blend",
  family: "blend",
  preprocessing: PLACES,
  parameters: {
    members: [{ family: "boosting" }, { family: "boosting", parameters: { seed: 2, leaves: 32, columnSample: 0.5 } }, { family: "mlp" }],
  },
};

// Members of blends in folds were chosen for each task by the log loss of a cross-validation of its training rows, from 5 to 8 kinds; of
// fr28 the best without splits by sets of codes, whose graphs take too long to judge.

/** Learns from the validation rows too: its choices come from what members answer for rows that they have not seen. */
function inFolds(members: readonly object[], folds = 5): Draft {
  return { name: "blend-in-folds", family: "blend", preprocessing: PLACES, parameters: { combine: "folds", folds, members } };
}

const SCENE_IN_FOLDS = inFolds([
  { family: "boosting", parameters: { learningRate: 0.04, leaves: 32, trees: 600 } },
  { family: "boosting", parameters: { seed: 2, leaves: 24, columnSample: 0.5, learningRate: 0.04, trees: 600 } },
  { family: "mlp" },
]);

const slow = { learningRate: 0.025, trees: 1500 };
const FR28_IN_FOLDS = inFolds([
  { family: "boosting", parameters: { ...slow, leaves: 16 } },
  { family: "boosting", parameters: { ...slow, seed: 2, leaves: 32, columnSample: 0.2 } },
  { family: "boosting", parameters: { ...slow, seed: 5, leaves: 24 }, preprocessing: { ...PLACES, overrides: { com: "frequency" } } },
]);

const CHI9_BLEND: Draft = { ...BLEND, parameters: { members: [{ family: "boosting" }, { family: "logistic" }, { family: "mlp" }] } };

const CHI9_IN_FOLDS = inFolds(
  [
    { family: "boosting", parameters: { leaves: 16, categories: "sets" } },
    { family: "boosting", parameters: { seed: 2, leaves: 16 }, preprocessing: { categorical: "target" } },
  ],
  10,
);

export const qualityTasks: readonly QualityTask[] = [
  {
    name: "scene, labelled-2024",
    files: LABELLED_2024,
    candidates: [PLAIN_LOGISTIC, SEED_STYLE_FOREST, ...USUAL, BLEND, SCENE_IN_FOLDS],
    peer: { name: "best blend", auc: 0.8431, ap: 0.7448, brier: 0.1521, f1: 0.71 },
    peerByStage: { name: "LightGBM, fitted for each stage alone", auc: [0.787, 0.799, 0.826, 0.834] },
  },
  {
    name: "fr28, matrix of 2021",
    files: ["X_train", "X_test", "y_train", "y_test"].map((table) => `baac/processed/datascientest-2021/${table}.csv.gz`),
    candidates: [PLAIN_LOGISTIC, SEED_STYLE_FOREST, ...USUAL, BLEND, FR28_IN_FOLDS],
    peer: { name: "best blend", auc: 0.863, ap: 0.759, brier: 0.1394, f1: 0.72 },
  },
  {
    name: "chi9, five files pooled",
    files: CHICAGO_FIVE,
    candidates: [SEED_STYLE_FOREST, ...USUAL, CHI9_BLEND, CHI9_IN_FOLDS],
    peer: { name: "best blend", auc: 0.8203, ap: 0.6554, brier: 0.1419, f1: 0.615 },
  },
];
