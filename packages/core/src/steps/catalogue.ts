import type { Candidate } from "./candidate";
import entries from "./catalogue.json";
import { parseCatalogue } from "./parseCatalogue";

/** What can be trained by name, from `catalogue.json`: a new entry there is searched, trained, judged, registered and served. */
export const catalogue = parseCatalogue(entries);

/** What is trained when a request names no candidates. */
export const defaultCatalogue: Candidate[] = catalogue.flatMap(({ candidate, onRequest }) => (onRequest ? [] : [candidate]));

/** The candidate under a name of the catalogue. */
export function catalogued(name: string): Candidate | undefined {
  return catalogue.find(({ candidate }) => candidate.name === name)?.candidate;
}

export const CATALOGUE_NAMES: readonly string[] = catalogue.map(({ candidate }) => candidate.name);
