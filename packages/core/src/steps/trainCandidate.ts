import { trainFamily } from "../learn/families";
import type { Trained, TrainingOptions } from "../learn/family";
import type { Contract } from "../prepare/contract";
import { maskGroups } from "../prepare/maskGroups";
import type { Matrix } from "../prepare/matrix";
import type { Candidate } from "./candidate";
import { candidateMasking } from "./candidateMasking";

/** Trains a candidate's family on rows masked and encoded as the candidate says. Its search, if any, has been made by then. */
export function trainCandidate(
  candidate: Candidate,
  contract: Contract,
  { train, validation }: { train: Matrix; validation: Matrix },
  options: TrainingOptions = {},
): Promise<Trained> {
  const masking = candidateMasking(candidate, contract);
  const mask = (rows: Matrix) => (masking ? maskGroups(rows, contract, masking) : rows);
  const { family, parameters, preprocessing } = candidate;
  const told = { ...options, ...(preprocessing ? { preprocessing } : {}) };
  return trainFamily(family, { train: mask(train), validation: mask(validation) }, contract, parameters, told);
}
