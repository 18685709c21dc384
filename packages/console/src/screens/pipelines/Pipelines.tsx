import { useLocation } from "preact-iso";
import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Failed, Loaded } from "../../design/Loaded";
import { Title } from "../../design/Title";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { addressOfExecution } from "./addressOfExecution";
import { ExecutionPage } from "./ExecutionPage";
import { ExecutionTable } from "./ExecutionTable";
import { Schedules } from "./Schedules";
import { StartTraining } from "./StartTraining";

/** The latest training or the one that the address names, all trainings, and the schedules. */
export function Pipelines() {
  const { path, query, route } = useLocation();
  const named = path.split("/")[2] || undefined;
  const list = useQuery("executions", (signal) => client.GET("/v1/pipelines/training/executions", { signal }), { everySeconds: 15 });
  const running = list.data?.executions.find(({ state }) => state === "running")?.id;
  const shown = named ?? list.data?.executions[0]?.id;
  const startButton = may("operator") && (
    <button type="button" class="btn btn--main" onClick={() => route(`${path}?start`)}>
      {say(START)}
    </button>
  );
  const started = (id: string) => {
    list.reload();
    route(addressOfExecution(id));
  };
  return (
    <>
      {shown !== undefined && <ExecutionPage key={shown} id={shown} running={running} actions={startButton} onMoved={started} />}
      {shown === undefined && <Title actions={startButton}>{say(list.data ? NONE : PIPELINES)}</Title>}
      {shown === undefined && list.failure && !list.data && <Failed failure={list.failure} what={WHAT} again={list.reload} />}
      {query.start !== undefined && may("operator") && <StartTraining onClose={() => route(path, true)} onStarted={started} />}
      <div class="grid mt">
        <section class="c12 rule sec">
          <h2>{say(ALL)}</h2>
          <Loaded query={list} what={WHAT}>
            {({ executions }) =>
              executions.length > 0 ? (
                <ExecutionTable executions={executions} chosen={shown} />
              ) : (
                <Empty title={say(NONE)}>{say(NONE_WHY)}</Empty>
              )
            }
          </Loaded>
        </section>
        <Schedules />
      </div>
    </>
  );
}

const PIPELINES: Text = { en: "Pipelines", fr: "Chaînes" };
const START: Text = { en: "Start a training", fr: "Lancer un entraînement" };
const NONE: Text = { en: "No training has run yet", fr: "Aucun entraînement n’a encore tourné" };
const NONE_WHY: Text = {
  en: "An operator, a schedule or a drift alarm starts one.",
  fr: "Un opérateur, un horaire ou une alarme de dérive en lance un.",
};
const ALL: Text = { en: "All trainings", fr: "Tous les entraînements" };
const WHAT: Text = { en: "the trainings", fr: "les entraînements" };
