import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { ModelReply, VersionSummary } from "./replies";

/** The title of a model: who serves, and what became of the newest version. */
export function modelFinding({ name, aliases: { champion, challenger }, versions }: ModelReply): string {
  const newest = versions[0];
  if (!newest) return say(NONE, { name });
  if (champion === undefined) return say(NO_CHAMPION, { name });
  if (newest.version <= champion) return say(SERVES, { champion });
  if (newest.version === challenger) return say(CHALLENGED, { champion, challenger });
  return say(newest.approved ? WAITING : REFUSED, { champion, newest: newest.version });
}

/** What is the first thing to say of a version. */
export function versionFinding({
  version,
  aliases,
  approved,
  gate,
  deleted,
}: Pick<VersionSummary, "version" | "approved"> & { deleted?: unknown; aliases: readonly string[]; gate: { passed: boolean } }): string {
  const text = deleted
    ? DELETED
    : aliases.includes("champion")
      ? CHAMPION
      : aliases.includes("challenger")
        ? CHALLENGER
        : !gate.passed
          ? GATE_REFUSED
          : approved
            ? APPROVED
            : REJECTED;
  return say(text, { version });
}

/** What a metric of the champion means for people. */
export function meaningOf(metric: string, value: number, metrics: Readonly<Record<string, number>>): string | undefined {
  const hundred = format.decimal(value * 100, 0);
  switch (metric) {
    case "roc_auc":
      return say(AUC_MEANS, { n: hundred });
    case "recall":
      return say(RECALL_MEANS, { n: hundred });
    case "precision":
      return say(PRECISION_MEANS, { n: hundred });
    case "f1":
      return say(F1_MEANS);
    case "average_precision": {
      const share = metrics.prevalence;
      return share === undefined ? undefined : say(AP_MEANS, { share: format.metric(share) });
    }
    case "brier": {
      const share = metrics.prevalence;
      return share === undefined
        ? undefined
        : say(BRIER_MEANS, { brier: format.metric(share * (1 - share)), share: format.percent(share) });
    }
    default:
      return undefined;
  }
}

const NONE: Text = { en: "{name} has no version yet", fr: "{name} n’a pas encore de version" };
const NO_CHAMPION: Text = { en: "No version of {name} serves yet", fr: "Aucune version de {name} n’est en service" };
const SERVES: Text = {
  en: "v{champion} serves, and is the newest that was made",
  fr: "La v{champion} est en service ; rien de plus récent n’attend",
};
const CHALLENGED: Text = {
  en: "v{champion} serves, v{challenger} challenges it",
  fr: "La v{champion} est en service, la v{challenger} la défie",
};
const WAITING: Text = {
  en: "v{champion} stays champion: v{newest} may serve but was not promoted",
  fr: "v{champion} reste en service : v{newest} est admise mais non promue",
};
const REFUSED: Text = {
  en: "v{champion} stays champion: v{newest} is not approved",
  fr: "v{champion} reste en service : v{newest} n’est pas approuvée",
};
const DELETED: Text = { en: "v{version} is deleted and can be restored", fr: "La v{version} est supprimée et peut être rétablie" };
const CHAMPION: Text = { en: "v{version} serves every prediction", fr: "La v{version} sert toutes les prédictions" };
const CHALLENGER: Text = { en: "v{version} is the challenger", fr: "La v{version} est la prétendante" };
const GATE_REFUSED: Text = { en: "v{version} did not pass the gate", fr: "La v{version} n’a pas passé le contrôle" };
const APPROVED: Text = { en: "v{version} passed the gate and may serve", fr: "La v{version} a passé le contrôle et peut servir" };
const REJECTED: Text = {
  en: "v{version} is rejected: no alias may point at it",
  fr: "La v{version} est rejetée : aucun alias ne peut la désigner",
};
const AUC_MEANS: Text = { en: "ranks a severe accident first {n} times in 100", fr: "classe l’accident grave en premier {n} fois sur 100" };
const RECALL_MEANS: Text = { en: "finds {n} of 100 severe accidents", fr: "trouve {n} accidents graves sur 100" };
const PRECISION_MEANS: Text = { en: "{n} of 100 alarms are right", fr: "{n} alertes sur 100 sont justes" };
const F1_MEANS: Text = { en: "balance of precision and recall", fr: "équilibre de la précision et du rappel" };
const AP_MEANS: Text = { en: "{share} for guessing", fr: "{share} au hasard" };
const BRIER_MEANS: Text = { en: "{brier} for always answering {share}", fr: "{brier} en répondant toujours {share}" };
