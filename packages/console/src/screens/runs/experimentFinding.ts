import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { RunSummary } from "./replies";

/** How many runs an experiment has, and what the newest one came to where it is a training that made a version. */
export function experimentFinding(name: string, total: number, newest: Pick<RunSummary, "tags" | "status"> | undefined): string {
  const places = { name, n: format.count(total), version: newest?.tags.version ?? "" };
  if (newest?.status === "running") return say(RUNNING, places);
  if (newest?.status === "failed") return say(FAILED, places);
  if (newest?.tags.version === undefined) return say(total === 1 ? ONE : COUNTED, places);
  return say(newest.tags.promoted === "true" ? PROMOTED : MADE, places);
}

const ONE: Text = { en: "One run of {name}", fr: "Un essai de {name}" };
const COUNTED: Text = { en: "{n} runs of {name}", fr: "{n} essais de {name}" };
const RUNNING: Text = { en: "{n} runs of {name}, the newest under way", fr: "{n} essais de {name}, le dernier en cours" };
const FAILED: Text = { en: "{n} runs of {name}, the newest failed", fr: "{n} essais de {name}, le dernier a échoué" };
const MADE: Text = {
  en: "{n} runs of {name}; the newest made v{version}, not promoted",
  fr: "{n} essais de {name} ; le dernier a fait la v{version}, pas mise en service",
};
const PROMOTED: Text = {
  en: "{n} runs of {name}; the newest made v{version}, which was promoted",
  fr: "{n} essais de {name} ; le dernier a fait la v{version}, mise en service",
};
