import { client } from "../../api/client";
import { type Query, useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Title } from "../../design/Title";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { ExecutionTable } from "../pipelines/ExecutionTable";
import { AlarmsTable } from "./AlarmsTable";
import { AttentionList } from "./AttentionList";
import { attention, overviewTitle } from "./attention";
import { Figures } from "./Figures";
import { PredictionVolume } from "./PredictionVolume";
import { RunningTraining } from "./RunningTraining";
import { SchedulesList } from "./SchedulesList";

/** Trainings that are listed here; the others have a page of their own. */
const LISTED = 6;
const EVERY = { everySeconds: 30 };

/**
 * How the service is, what needs attention first, and what runs by itself. Every block is read for itself: one that this deployment does
 * not have or this role may not see is left out, one that fails says so, and the others stand.
 */
export function Overview() {
  const operator = may("operator");
  const health = useQuery("health", (signal) => client.GET("/v1/health", { signal }), EVERY);
  const name = health.data?.model;
  const ofModel = { params: { path: { name: name ?? "" } } };
  const model = useQuery(name && `model ${name}`, (signal) => client.GET("/v1/models/{name}", { ...ofModel, signal }), EVERY);
  const history = useQuery(name && `history ${name}`, (signal) => client.GET("/v1/models/{name}/history", { ...ofModel, signal }), EVERY);
  const drift = useQuery("drift", (signal) => client.GET("/v1/drift/latest", { signal }), EVERY);
  const executions = useQuery("executions", (signal) => client.GET("/v1/pipelines/training/executions", { signal }), EVERY);
  const alarms = useQuery(operator ? "alarms" : undefined, (signal) => client.GET("/v1/alarms", { signal }), EVERY);
  const metrics = useQuery(operator ? "metrics" : undefined, (signal) => client.GET("/v1/metrics", { signal }), EVERY);
  const schedules = useQuery("schedules", (signal) => client.GET("/v1/schedules", { signal }), EVERY);

  const known = {
    health: health.data,
    drift: drift.data,
    executions: executions.data?.executions,
    alarms: alarms.data?.alarms,
  };
  const needs = attention(known);
  const title = overviewTitle(known, needs);
  const running = executions.data?.executions.find(({ state }) => state === "running");
  const settled = health.data !== undefined || health.failure !== undefined;
  return (
    <>
      <Title about={health.at && say(UPDATED, { time: format.time(health.at) })} actions={operator && <Actions />}>
        {settled ? say(title.text, title.places) : say(OVERVIEW)}
      </Title>
      <div class="grid">
        <AttentionList needs={needs} />
        <Figures
          health={health.data}
          model={model.data}
          history={history.data}
          drift={drift.data}
          executions={executions.data?.executions}
        />
        {health.failure && (
          <section class="c12">
            <Loaded query={health} what={SERVICE}>
              {() => null}
            </Loaded>
          </section>
        )}
        {running && <RunningTraining id={running.id} />}
        {operator && isHere(alarms) && <AlarmsTable query={alarms} />}
        <div class={operator ? "c5" : "c12"}>
          {operator && isHere(metrics) && <PredictionVolume query={metrics} />}
          {isHere(schedules) && <SchedulesList query={schedules} />}
        </div>
        {isHere(executions) && (
          <section class="c12 rule sec">
            <div class="sechead">
              <h2>{say(LAST)}</h2>
              <a class="dense" href="/pipelines">
                {say(ALL)}
              </a>
            </div>
            <Loaded query={executions} what={LAST}>
              {({ executions: list }) =>
                list.length === 0 ? (
                  <p class="muted">{say(NONE)}</p>
                ) : (
                  <ExecutionTable executions={list.slice(0, LISTED)} chosen={undefined} />
                )
              }
            </Loaded>
          </section>
        )}
      </div>
    </>
  );
}

function Actions() {
  return (
    <>
      <a class="btn btn--s" href="/pipelines">
        {say(START)}
      </a>
      <a class="btn btn--s" href="/drift">
        {say(CHECK)}
      </a>
    </>
  );
}

/** Whether a block has a place on the page: not where the deployment lacks its route or the role may not see it. */
function isHere({ data, failure }: Query<unknown>): boolean {
  return data !== undefined || (failure?.status !== 404 && failure?.status !== 403);
}

const OVERVIEW: Text = { en: "Overview", fr: "Vue d’ensemble" };
const UPDATED: Text = { en: "Updated at {time}, renewed every 30 seconds.", fr: "Mis à jour à {time}, renouvelé toutes les 30 secondes." };
const SERVICE: Text = { en: "the state of the service", fr: "l’état du service" };
const LAST: Text = { en: "Last trainings", fr: "Derniers entraînements" };
const ALL: Text = { en: "All pipelines", fr: "Toutes les chaînes" };
const NONE: Text = { en: "Nothing has been trained yet.", fr: "Rien n’a encore été entraîné." };
const START: Text = { en: "Start a training", fr: "Lancer un entraînement" };
const CHECK: Text = { en: "Check drift", fr: "Vérifier la dérive" };
