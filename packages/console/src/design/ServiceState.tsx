import { client } from "../api/client";
import { useQuery } from "../api/useQuery";
import { say, type Text } from "../i18n/locale";
import { type State, Status } from "./Status";

/** Whether the service answers, asked once a minute. */
export function ServiceState() {
  const { data, failure } = useQuery("health", (signal) => client.GET("/v1/health", { signal }), { everySeconds: 60 });
  if (!data && !failure) return null;
  const [state, text] = failure ? DOWN : (STATES[data!.status] ?? DOWN);
  return <Status state={state}>{say(text)}</Status>;
}

const DOWN: [State, Text] = ["danger", { en: "Service down", fr: "Service arrêté" }];
const STATES: Readonly<Record<string, [State, Text]>> = {
  ok: ["ok", { en: "Service up", fr: "Service en marche" }],
  degraded: ["warn", { en: "Service degraded", fr: "Service dégradé" }],
  "no-model": ["idle", { en: "No model yet", fr: "Pas encore de modèle" }],
};
