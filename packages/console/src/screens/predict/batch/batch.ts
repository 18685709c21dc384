import type { paths } from "@vigie/client/api.generated";
import type { State } from "../../../design/Status";
import type { Text } from "../../../i18n/locale";

/** A file of accidents with what has become of it. */
export type BatchOf = paths["/v1/batches/{id}"]["get"]["responses"][200]["content"]["application/json"];

/** Each state with its glyph and word. */
export const BATCH_STATES: Readonly<Record<BatchOf["state"], { glyph: State; name: Text }>> = {
  "awaiting-upload": { glyph: "idle", name: { en: "Waits for its file", fr: "Attend son fichier" } },
  running: { glyph: "run", name: { en: "Running", fr: "En cours" } },
  succeeded: { glyph: "ok", name: { en: "Done", fr: "Terminé" } },
  failed: { glyph: "danger", name: { en: "Failed", fr: "Échoué" } },
  cancelled: { glyph: "idle", name: { en: "Cancelled", fr: "Annulé" } },
};

/** Whether something may still happen to a batch. */
export function isOpen({ state }: Pick<BatchOf, "state">): boolean {
  return state === "awaiting-upload" || state === "running";
}

/** Share of its parts that are done; undefined before it was cut into parts. */
export function doneShare({ progress, state }: Pick<BatchOf, "progress" | "state">): number | undefined {
  if (state === "succeeded") return 1;
  return progress.parts ? progress.done / progress.parts : undefined;
}

/** What there is to say of a batch first. */
export function batchTitle(batch: BatchOf): Text {
  const { state, summary } = batch;
  if (state === "succeeded" && summary) {
    return {
      en: "Done: {answered} predicted, {refused} refused",
      fr: "Terminé : {answered} évalués, {refused} refusés",
    };
  }
  return TITLES[state];
}

const TITLES: Readonly<Record<BatchOf["state"], Text>> = {
  "awaiting-upload": { en: "The file has not come yet", fr: "Le fichier n’est pas encore arrivé" },
  running: { en: "The accidents of the file are being predicted", fr: "Les accidents du fichier sont en cours d’évaluation" },
  succeeded: { en: "Every accident of the file was predicted", fr: "Tous les accidents du fichier ont été évalués" },
  failed: { en: "The file could not be predicted", fr: "Le fichier n’a pas pu être évalué" },
  cancelled: { en: "The batch was cancelled", fr: "Le lot a été annulé" },
};
