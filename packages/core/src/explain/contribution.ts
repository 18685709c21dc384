import type { Text } from "../dictionary/field";

/**
 * What one feature adds to an answer; `value` null = not known. `label` names feature and value, `text` says it as a sentence. `attention` is the
 * share of a TabNet's own attention that the feature had: all of them add up to 1, or to 0 when no step decided anything.
 */
export type Contribution = {
  feature: string;
  value: number | null;
  label: { feature: Text; value: Text };
  contribution: number;
  direction: "raises" | "lowers" | "none";
  weight: "strong" | "moderate" | "slight";
  text: Text;
  attention?: number;
};
