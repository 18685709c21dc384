import { seededRandom } from "../../evaluate/random";
import { scoreTrees, sigmoid } from "../../learn/trees/scoreTrees";
import { scene } from "../../prepare/scene";
import { decodeTrees } from "../compactTrees";
import { compileVariables } from "../compileVariables";
import { compilePlaceCells } from "../placeCells";
import type { BaacProfile } from "./baacProfile";
import { type DrawnAccident, drawAccident } from "./drawAccident";
import { drawOutcome } from "./drawOutcome";
import { sceneFeatures } from "./sceneFeatures";

/** Accidents drawn at once: the trees of the outcome score a whole batch, and no more than a batch is ever held. */
const BATCH = 1000;

/**
 * Draws accidents batch by batch; the same seed draws the same. Severity follows from the features of contract `scene`, so that what a
 * model learns from these rows holds for real ones. Throws RangeError when the profile was fitted for another `scene`.
 */
export function* drawYear(profile: BaacProfile, accidents: number, seed: number): Generator<DrawnAccident[]> {
  const features = scene.features.map(({ name }) => name);
  if (features.join() !== profile.severity.features.join()) {
    throw new RangeError(`The profile was fitted for the features ${profile.severity.features.join()}: fit it again.`);
  }
  const random = seededRandom(seed);
  const variables = compileVariables(profile.variables);
  const drawPlace = compilePlaceCells(profile.cells);
  const severity = decodeTrees(profile.severity);
  for (let drawn = 0; drawn < accidents; drawn += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, accidents - drawn) }, () => drawAccident(variables, drawPlace(random), random));
    const margins = scoreTrees(severity, columnMajor(batch.map(sceneFeatures), features.length), batch.length);
    for (const [n, accident] of batch.entries()) drawOutcome(variables, accident, random() < sigmoid(margins[n]!), random);
    yield batch;
  }
}

function columnMajor(rows: readonly Float32Array[], columns: number): Float32Array {
  const values = new Float32Array(columns * rows.length);
  for (const [row, own] of rows.entries())
    for (let column = 0; column < columns; column++) values[column * rows.length + row] = own[column]!;
  return values;
}
