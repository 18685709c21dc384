import type { paths } from "@vigie/client/api.generated";
import type { Text } from "../../../i18n/locale";

/** A prediction of the log, or a batch that was sent in one request. */
export type LoggedEntry = paths["/v1/predictions"]["get"]["responses"][200]["content"]["application/json"]["predictions"][number];

/** Whether an entry is one accident and not a batch of rows. */
export function oneAnswer(entry: LoggedEntry): entry is Extract<LoggedEntry, { probability: number }> {
  return "probability" in entry;
}

/** What there is to say of a list of predictions: how many of its accidents were called severe. */
export function historyTitle(entries: readonly LoggedEntry[]): Text {
  const answers = entries.filter(oneAnswer);
  const severe = answers.filter((entry) => entry.severe).length;
  if (answers.length === 0) return { en: "Nothing has been asked yet", fr: "Rien n’a encore été demandé" };
  if (severe === 0)
    return { en: "None of the last {n} accidents was called severe", fr: "Aucun des {n} derniers accidents n’a été jugé grave" };
  if (severe === answers.length && severe > 1)
    return { en: "All of the last {n} accidents were called severe", fr: "Les {n} derniers accidents ont tous été jugés graves" };
  return {
    en: `${severe} of the last {n} accidents ${severe === 1 ? "was" : "were"} called severe`,
    fr: severe === 1 ? "1 des {n} derniers accidents a été jugé grave" : `${severe} des {n} derniers accidents ont été jugés graves`,
  };
}
