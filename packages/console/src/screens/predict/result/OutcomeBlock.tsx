import { useState } from "preact/hooks";
import { client } from "../../../api/client";
import { useAction } from "../../../api/useAction";
import { Reason } from "../../../design/Reason";
import { Segments } from "../../../design/Segments";
import { say, type Text } from "../../../i18n/locale";

/** What really happened, told once it is known: it is kept with the prediction and judges the model. */
export function OutcomeBlock({ id }: { id: string }) {
  const [told, setTold] = useState<string>();
  const { failure, run } = useAction();
  const tell = async (value: string | undefined) => {
    if (value === undefined || value === "unknown") return;
    const before = told;
    setTold(value);
    const params = { path: { id } };
    const kept = await run(() => client.POST("/v1/predictions/{id}/label", { params, body: { severe: value === "severe" } }));
    if (!kept) setTold(before);
  };
  return (
    <div class="block">
      <h3>{say(WHAT_HAPPENED)}</h3>
      <Segments
        legend={say(WHAT_HAPPENED)}
        hidden
        options={[
          { value: "severe", label: say(SEVERE) },
          { value: "mild", label: say(NOT_SEVERE) },
          { value: "unknown", label: say(NOT_KNOWN) },
        ]}
        value={told ?? "unknown"}
        onChange={(value) => void tell(value)}
      />
      {failure && (
        <p class="err" role="alert">
          {say(NOT_KEPT)} <Reason failure={failure} />
        </p>
      )}
      {told !== undefined && !failure && (
        <p class="hint" role="status">
          {say(KEPT)}
        </p>
      )}
      <p class="hint">{say(SUPPORT)}</p>
    </div>
  );
}

const WHAT_HAPPENED: Text = { en: "What happened?", fr: "Que s’est-il passé ?" };
const SEVERE: Text = { en: "Severe", fr: "Grave" };
const NOT_SEVERE: Text = { en: "Not severe", fr: "Non grave" };
const NOT_KNOWN: Text = { en: "Not known yet", fr: "Pas encore connu" };
const NOT_KEPT: Text = { en: "This was not recorded.", fr: "Ceci n’a pas été enregistré." };
const KEPT: Text = { en: "Recorded with this prediction.", fr: "Enregistré avec cette prédiction." };
const SUPPORT: Text = {
  en: "Decision support. It never replaces the dispatch protocol.",
  fr: "Aide à la décision. Elle ne remplace jamais le protocole d’engagement.",
};
