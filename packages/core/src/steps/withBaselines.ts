import type { Candidate } from "./candidate";

/** Beside each candidate with a search, the same without: what the search has gained is read off the two. */
export function withBaselines(candidates: readonly Candidate[]): Candidate[] {
  return candidates.flatMap((candidate) => {
    const { search, ...fixed } = candidate;
    return search?.baseline && search.method !== "fixed" ? [{ ...fixed, name: `${candidate.name}-baseline` }, candidate] : [candidate];
  });
}
