import type { Contract } from "../prepare/contract";
import { MaskingPolicy } from "../prepare/maskingPolicy";
import type { Candidate } from "./candidate";

/** Families that take a missing value as what it is, or learn how far to trust those that do not. The others see the usual value instead. */
const TAKE_MISSING: ReadonlySet<string> = new Set(["boosting", "blend"]);

/**
 * What is blanked in copies of a candidate's training rows. When it does not say: earlier stages of the call for `scene`, which is asked
 * at each of them, and nothing for other contracts.
 */
export function candidateMasking({ family, masking }: Candidate, { name }: Contract): MaskingPolicy | null {
  if (masking !== undefined) return masking;
  return name === "scene" && TAKE_MISSING.has(family) ? MaskingPolicy.parse({}) : null;
}
