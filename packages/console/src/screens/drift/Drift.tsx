import { useAddress } from "../../address/useAddress";
import { read } from "../../api/read";
import { useQuery } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Failed, Loaded } from "../../design/Loaded";
import { Title } from "../../design/Title";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { CheckNow } from "./CheckNow";
import { DriftLoop } from "./DriftLoop";
import { DriftReportScreen } from "./DriftReportScreen";
import { DriftSimulation } from "./DriftSimulation";

const DEFAULT_MODEL = "scene";

/** The last drift check, or the one that the address names, and how the watch is set. */
export function Drift() {
  const { path, query: address } = useAddress();
  const named = decodeURIComponent(path.split("/")[2] ?? "");
  const model = address.model ?? DEFAULT_MODEL;
  const latest = useQuery(`latest ${model}`, (signal) => read("/v1/drift/latest", { params: { query: { model } }, signal }), {
    everySeconds: 60,
  });
  const id = named || latest.data?.check.id;
  const report = useQuery(id, (signal) => read("/v1/drift/reports/{id}", { params: { path: { id: id! } }, signal }));
  const trend = useQuery(`trend ${model} ${latest.data?.check.id}`, (signal) =>
    read("/v1/drift/reports", { params: { query: { model, limit: "60" } }, signal }),
  );
  const none = !named && latest.failure?.status === 404;
  const again = () => {
    latest.reload();
    trend.reload();
  };
  if (id === undefined) {
    return (
      <>
        <Title actions={may("operator") && <CheckNow model={model} onDone={again} />}>{say(none ? NONE : TITLE)}</Title>
        {none ? (
          <Empty title={say(NONE)}>{say(NONE_YET)}</Empty>
        ) : latest.failure ? (
          <Failed failure={latest.failure} what={WHAT} again={again} />
        ) : (
          <Loaded query={latest} what={WHAT}>
            {() => null}
          </Loaded>
        )}
        <div class="grid gap-t">
          <DriftSimulation />
          <DriftLoop model={model} />
        </div>
      </>
    );
  }
  return (
    <DriftReportScreen
      key={id}
      report={report}
      trend={trend}
      champion={latest.data?.champion ?? null}
      isLatest={latest.data?.check.id === id}
      model={model}
      onChecked={again}
    />
  );
}

const TITLE: Text = { en: "The last drift check", fr: "Le dernier contrôle de dérive" };
const WHAT: Text = { en: "the last drift check", fr: "le dernier contrôle de dérive" };
const NONE: Text = { en: "No drift check has been made yet", fr: "Aucun contrôle de dérive n’a encore été fait" };
const NONE_YET: Text = {
  en: "A check holds the newest accidents against those that the champion was trained on. They are read once a day, and checked every hour from then on. An operator need not wait: “Check now” reads and checks them at once.",
  fr: "Un contrôle confronte les accidents récents à ceux de l’entraînement. Ils sont lus une fois par jour, puis contrôlés chaque heure. Un opérateur n’a pas à attendre : « Contrôler maintenant » les lit et les contrôle aussitôt.",
};
