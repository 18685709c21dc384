import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { RunReply } from "./replies";

/** What came of a run, in a sentence: how well it ranks and what it became, or what a training made. */
export function runFinding({ id, status, metrics, family, tags, lineage: { version } }: RunReply): string {
  const auc = metrics.roc_auc?.last;
  const places = {
    id,
    name: family === undefined ? id : family.charAt(0).toUpperCase() + family.slice(1),
    auc: auc === undefined ? "" : format.metric(auc),
    version: version?.version ?? "",
    model: version?.model ?? "",
  };
  if (status !== "finished") return say(UNFINISHED[status], places);
  if (tags.version !== undefined && !version) {
    return say(tags.promoted === "true" ? MADE_PROMOTED : MADE, { ...places, version: tags.version });
  }
  if (version) return say(auc === undefined ? BECAME : BECAME_AUC, places);
  return say(auc === undefined ? FINISHED : FINISHED_AUC, places);
}

const UNFINISHED: Readonly<Record<"running" | "failed" | "cancelled", Text>> = {
  running: { en: "{name} is under way", fr: "{name} est en cours" },
  failed: { en: "{name} failed", fr: "{name} a échoué" },
  cancelled: { en: "{name} was cancelled", fr: "{name} a été annulé" },
};
const MADE: Text = {
  en: "This training made v{version}, which was not promoted",
  fr: "Cet entraînement a fait la v{version}, pas mise en service",
};
const MADE_PROMOTED: Text = {
  en: "This training made v{version}, which was promoted",
  fr: "Cet entraînement a fait la v{version}, mise en service",
};
const FINISHED: Text = { en: "{name} finished", fr: "{name} est terminé" };
const FINISHED_AUC: Text = { en: "{name} reaches an AUC of {auc}", fr: "{name} atteint une AUC de {auc}" };
const BECAME: Text = { en: "{name} became {model} v{version}", fr: "{name} est devenu {model} v{version}" };
const BECAME_AUC: Text = {
  en: "{name} reaches an AUC of {auc} and became {model} v{version}",
  fr: "{name} atteint une AUC de {auc} et est devenu {model} v{version}",
};
