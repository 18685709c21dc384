import { useState } from "preact/hooks";
import { read } from "../../api/read";
import { locale, say, type Text } from "../../i18n/locale";

/** Downloads the report as one page in the reader's language; its link lasts a few minutes, so it is asked for when it is pressed. */
export function ReportLink({ id }: { id: string }) {
  const [state, setState] = useState<"asking" | "failed">();
  const open = async () => {
    setState("asking");
    const params = { path: { id }, query: { lang: locale.value } };
    const answer = await read("/v1/drift/reports/{id}/html", { params, signal: new AbortController().signal }).catch(() => undefined);
    setState(answer?.data ? undefined : "failed");
    if (answer?.data) location.assign(answer.data.url);
  };
  return (
    <button type="button" class="btn btn--s" disabled={state === "asking"} onClick={() => void open()}>
      {say(state === "failed" ? FAILED : DOWNLOAD)}
    </button>
  );
}

const DOWNLOAD: Text = { en: "Download report", fr: "Télécharger le rapport" };
const FAILED: Text = { en: "Not to be had; try again", fr: "Indisponible ; réessayer" };
