import type { Text } from "../i18n/text";

/** The nine sections, each with its address and the role that may see it. */
export const SECTIONS: readonly { path: string; name: Text; role: "user" | "operator" | "admin" }[] = [
  { path: "/", name: { en: "Overview", fr: "Vue d’ensemble" }, role: "user" },
  { path: "/predict", name: { en: "Predict", fr: "Prédire" }, role: "user" },
  { path: "/map", name: { en: "Map and figures", fr: "Carte et chiffres" }, role: "user" },
  { path: "/runs", name: { en: "Runs", fr: "Essais" }, role: "user" },
  { path: "/models", name: { en: "Models", fr: "Modèles" }, role: "user" },
  { path: "/drift", name: { en: "Drift", fr: "Dérive" }, role: "user" },
  { path: "/pipelines", name: { en: "Pipelines", fr: "Chaînes" }, role: "user" },
  { path: "/data", name: { en: "Data", fr: "Données" }, role: "user" },
  { path: "/people", name: { en: "People and keys", fr: "Comptes et clés" }, role: "admin" },
];
