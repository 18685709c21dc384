import type { CardInput } from "./cardInput";

/** The card in one paragraph of French. */
export function frenchSummary({ model, report: { holdout }, bundle }: CardInput): string {
  const per = (rows: number) => Math.round((rows / holdout.rows) * 1000);
  const { truePositives, falsePositives, falseNegatives } = holdout.confusion;
  const number = (value: number) => value.toFixed(3).replace(".", ",");
  const auc = holdout.rocAuc === null ? "" : `, aire sous la courbe ROC ${number(holdout.rocAuc)}`;
  return [
    "## Résumé en français",
    `Le modèle \`${model}\` estime la probabilité qu’un accident de la route soit grave (au moins une personne tuée ou hospitalisée). Il aide à décider et ne décide de rien.`,
    `Mesuré sur ${holdout.rows.toLocaleString("fr-FR")} accidents qui n’ont servi ni à l’apprentissage ni aux choix${auc}, score de Brier ${number(holdout.brier)}.`,
    `Au seuil de ${number(bundle.threshold)}, sur 1\u202f000 appels comparables\u00a0: ${per(truePositives + falsePositives)} alertes, dont ${per(truePositives)} justifiées et ${per(falsePositives)} à tort\u00a0; ${per(falseNegatives)} accidents graves ne sont pas signalés.`,
    "Il décrit des associations, pas des causes\u00a0; les petits groupes sont mal connus\u00a0; personne ne doit se voir refuser un secours à cause de lui.",
  ].join("\n");
}
