import { seededRandom } from "../../evaluate/random";
import { scoreTrees, sigmoid } from "../../learn/trees/scoreTrees";
import { decodeTrees } from "../compactTrees";
import { compileVariables } from "../compileVariables";
import type { Known } from "../conditionalTree";
import { compilePlaceCells, knownPlace, type Place } from "../placeCells";
import type { ChicagoProfile } from "./chicagoProfile";
import { AFTER_SEVERITY, BEFORE_SEVERITY, DELAY_CLASSES } from "./variables";

/** A crash: variables as levels and numbers, `delay` the exact minutes until the police were told. */
export type DrawnCrash = { place: Place; known: Known; delay: number };

/** Crashes drawn at once: the trees of the outcome score a whole batch, and no more than a batch is ever held. */
const BATCH = 1000;

const BEFORE = BEFORE_SEVERITY.map(({ name }) => name);
const AFTER = AFTER_SEVERITY.map(({ name }) => name);

/** Longest class of delays, in minutes. */
const LONGEST_DELAY = 40_000;

/** Draws crashes of one month batch by batch; the same seed draws the same. The type of crash follows from the features of `chi9`. */
export function* drawCrashes(profile: ChicagoProfile, crashes: number, month: number, seed: number): Generator<DrawnCrash[]> {
  const random = seededRandom(seed);
  const variables = compileVariables(profile.variables);
  const drawPlace = compilePlaceCells(profile.cells);
  const severity = decodeTrees(profile.severity);
  for (let drawn = 0; drawn < crashes; drawn += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, crashes - drawn) }, () => {
      const place = drawPlace(random);
      const known: Known = { ...knownPlace(place), month };
      variables.extend(BEFORE, known, random);
      return { place, known, delay: exactDelay(known.delay_police_minutes!, random) };
    });
    const values = profile.severity.features.flatMap((name) => batch.map(({ known }) => known[name]!));
    const margins = scoreTrees(severity, Float32Array.from(values), batch.length);
    for (const [n, { known }] of batch.entries()) {
      known.crash_type = random() < sigmoid(margins[n]!) ? SEVERE : MILD;
      variables.extend(AFTER, known, random);
    }
    yield batch;
  }
}

/** Texts lie by their share of severe crashes, so that of the two types of crash the severe one is the second. */
const [MILD, SEVERE] = [0, 1];

function exactDelay(lower: number, random: () => number): number {
  const next = DELAY_CLASSES[DELAY_CLASSES.indexOf(lower) + 1] ?? LONGEST_DELAY;
  return lower + Math.floor(random() * (next - lower));
}
