import type { Candidate } from "./candidate";

/** What is trained when a request names no candidates. Parameters left out take the family's defaults. */
export const defaultCatalogue: Candidate[] = [
  { name: "boosting", family: "boosting", parameters: {} },
  { name: "logistic", family: "logistic", parameters: {} },
];
