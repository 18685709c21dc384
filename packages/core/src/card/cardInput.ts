import type { EvaluationReport } from "../evaluate/evaluationReport";
import type { PermutationImportance } from "../explain/permutationImportance";
import type { Bundle } from "../predict/bundle";
import type { Contract } from "../prepare/contract";
import type { GateReport } from "../registry/version";

/** What a card tells of the data; what is not known is left out. */
export type CardData = {
  dataset?: string;
  years?: readonly number[];
  totals?: Readonly<Record<string, number>>;
  rawDigest?: string;
  preparedDigest?: string;
  rows: { train?: number; validation: number; holdout: number };
  syntheticRows?: number;
  warnings: readonly string[];
};

export type CardInput = {
  model: string;
  family?: string;
  run?: string;
  revision?: string;
  contract: Pick<Contract, "name" | "features" | "unit">;
  bundle: Bundle;
  report: EvaluationReport;
  importance?: PermutationImportance;
  data: CardData;
  gate?: GateReport;
};
