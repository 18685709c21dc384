import { type State, Status } from "../../design/Status";
import { say, type Text } from "../../i18n/locale";
import type { RunStatusName } from "./replies";

const STATES: Readonly<Record<RunStatusName, [State, Text]>> = {
  running: ["run", { en: "Running", fr: "En cours" }],
  finished: ["ok", { en: "Finished", fr: "Terminé" }],
  failed: ["danger", { en: "Failed", fr: "Échoué" }],
  cancelled: ["idle", { en: "Cancelled", fr: "Annulé" }],
};

/** What became of a run, glyph and word. */
export function RunStatus({ status }: { status: RunStatusName }) {
  const [state, text] = STATES[status];
  return <Status state={state}>{say(text)}</Status>;
}
