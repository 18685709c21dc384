import type { Text } from "../dictionary/field";

/** What one feature adds to an answer; `value` null = not known. `label` names feature and value, `text` says it as a sentence. */
export type Contribution = {
  feature: string;
  value: number | null;
  label: { feature: Text; value: Text };
  contribution: number;
  direction: "raises" | "lowers" | "none";
  weight: "strong" | "moderate" | "slight";
  text: Text;
};
