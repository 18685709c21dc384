import type { Candidate } from "@vigie/core/steps/candidate";
import { CHICAGO_FIVE, LABELLED_2024 } from "../prepare/realFiles";

/** A peer's figures on the same hold-out, from `../shared/peers/RESULTS.md`. */
export type PeerFigures = { name: string; auc: number; ap: number; brier: number; f1: number };

/** What is trained on which files, and whom it is compared with. Every hold-out is the peers' own. */
export type QualityTask = { name: string; files: readonly string[]; candidates: readonly Draft[]; peer: PeerFigures };

type Draft = Pick<Candidate, "name" | "family"> & { parameters?: Record<string, unknown>; masking?: null };

/** mclpfr's forest: 300 trees, depth 15. */
const SEED_STYLE_FOREST: Draft = { name: "seed-style-forest", family: "forest", parameters: { n_estimators: 300, max_depth: 15 } };

const BLEND: Draft = {
  name: "blend",
  family: "blend",
  parameters: {
    members: [
      { family: "boosting", places: true },
      { family: "boosting", places: true, parameters: { seed: 2, leaves: 32, columnSample: 0.5 } },
      { family: "mlp", places: true },
    ],
  },
};

/** Learns from the validation rows too: its choices come from what members answer for rows that they have not seen. */
const IN_FOLDS: Draft = {
  name: "blend-in-folds",
  family: "blend",
  parameters: {
    combine: "folds",
    members: [
      { family: "boosting", places: true, parameters: { learningRate: 0.04, leaves: 32, trees: 600 } },
      { family: "boosting", places: true, parameters: { seed: 2, leaves: 24, columnSample: 0.5, learningRate: 0.04, trees: 600 } },
      { family: "mlp", places: true },
    ],
  },
};

export const qualityTasks: readonly QualityTask[] = [
  {
    name: "scene, labelled-2024",
    files: LABELLED_2024,
    candidates: [{ name: "logistic", family: "logistic" }, SEED_STYLE_FOREST, { name: "boosting", family: "boosting" }, BLEND, IN_FOLDS],
    peer: { name: "best blend", auc: 0.8431, ap: 0.7448, brier: 0.1521, f1: 0.71 },
  },
  {
    name: "fr28, matrix of 2021",
    files: ["X_train", "X_test", "y_train", "y_test"].map((table) => `baac/processed/datascientest-2021/${table}.csv.gz`),
    candidates: [{ name: "logistic", family: "logistic" }, SEED_STYLE_FOREST, { name: "boosting", family: "boosting" }, BLEND, IN_FOLDS],
    peer: { name: "best blend", auc: 0.863, ap: 0.759, brier: 0.1394, f1: 0.72 },
  },
  {
    name: "chi9, five files pooled",
    files: CHICAGO_FIVE,
    candidates: [
      { name: "logistic", family: "logistic" },
      SEED_STYLE_FOREST,
      { name: "boosting", family: "boosting" },
      { name: "blend", family: "blend", parameters: { members: [{ family: "boosting" }, { family: "logistic" }, { family: "mlp" }] } },
    ],
    peer: { name: "best blend", auc: 0.8203, ap: 0.6554, brier: 0.1419, f1: 0.615 },
  },
];
