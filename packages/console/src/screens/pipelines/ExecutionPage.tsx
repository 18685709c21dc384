import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso";
import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Failed, Loaded } from "../../design/Loaded";
import { Status } from "../../design/Status";
import { Title } from "../../design/Title";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { EndExecution } from "./EndExecution";
import { ExecutionRunPart } from "./ExecutionRunPart";
import type { Execution } from "./execution";
import { executionFinding } from "./executionFinding";
import { FailureNote } from "./FailureNote";
import { GraphDrawing } from "./GraphDrawing";
import { StatePart } from "./StatePart";
import { EXECUTION_WORDS, NODE_WORDS, STATES } from "./stateTexts";
import { findNode, graphOf } from "./trainingGraph";
import { useNow } from "./useNow";

/**
 * One training: what there is to say of it, its graph, the state that the address names (`?state=gate`), what went in and came out.
 *
 * @param running id of the training that runs now
 */
export function ExecutionPage({
  id,
  running,
  actions,
  onMoved,
}: {
  id: string;
  running: string | undefined;
  actions: ComponentChildren;
  onMoved: (id: string) => void;
}) {
  const execution = useQuery(
    `execution ${id}`,
    (signal) => client.GET("/v1/pipelines/training/executions/{id}", { params: { path: { id } }, signal }),
    { everySeconds: 5 },
  );
  const { data, failure } = execution;
  if (!data) {
    return (
      <>
        <Title about={<span class="mono">{id}</span>} actions={actions}>
          {say(TRAINING)}
        </Title>
        {failure ? (
          <Failed failure={failure} what={WHAT} again={execution.reload} />
        ) : (
          <Loaded query={execution} what={WHAT}>
            {() => null}
          </Loaded>
        )}
      </>
    );
  }
  return (
    <>
      <Title
        about={<About execution={data} />}
        actions={
          <>
            {may("operator") && (
              <EndExecution
                execution={data}
                running={running}
                onMoved={() => {
                  execution.reload();
                  onMoved(data.id);
                }}
              />
            )}
            {actions}
          </>
        }
      >
        {findingText(data)}
      </Title>
      <Loaded query={execution} what={WHAT}>
        {(execution) => <ExecutionParts execution={execution} running={running} />}
      </Loaded>
    </>
  );
}

function ExecutionParts({ execution, running }: { execution: Execution; running: string | undefined }) {
  const { query, path, route } = useLocation();
  const now = useNow(execution.state === "running");
  const graph = graphOf(execution);
  const node = findNode(graph, query.state);
  return (
    <div class="grid">
      {execution.failure && (
        <div class="c12">
          <FailureNote execution={execution} failure={execution.failure} running={running} />
        </div>
      )}
      <section class="c12 sec">
        <div class="sechead">
          <h2>{say(GRAPH)}</h2>
          <p class="key">
            {LEGEND.map(([state, word]) => (
              <Status key={word} state={state}>
                {say(NODE_WORDS[word])}
              </Status>
            ))}
          </p>
        </div>
        <div class="mt">
          <GraphDrawing
            graph={graph}
            now={now}
            chosen={node?.id}
            onChoose={(id) => route(id === node?.id ? path : `${path}?state=${id}`, true)}
          />
        </div>
        {node ? <StatePart node={node} now={now} /> : <p class="sub mt">{say(CHOOSE)}</p>}
      </section>
      <ExecutionRunPart id={execution.id} over={execution.state !== "running"} />
    </div>
  );
}

function About({ execution: { id, state, startedAt, startedBy } }: { execution: Execution }) {
  const words = EXECUTION_WORDS[state];
  return (
    <>
      <Status state={words.state}>{say(words.text)}</Status> <span class="mono">{id}</span> ·{" "}
      {say(startedBy === undefined ? SINCE : SINCE_BY, { time: format.moment(startedAt), who: startedBy ?? "" })}
    </>
  );
}

function findingText(execution: Execution): string {
  const { text, candidates, state } = executionFinding(execution);
  const { startedAt, endedAt } = execution;
  return say(text, {
    duration: endedAt === undefined ? "" : format.duration((Date.parse(endedAt) - Date.parse(startedAt)) / 1000),
    state: state === undefined ? "" : say(STATES[state]?.name ?? { en: state, fr: state }).toLowerCase(),
    ...candidates,
  });
}

const LEGEND = [
  ["ok", "ok"],
  ["cached", "cached"],
  ["run", "run"],
  ["danger", "bad"],
  ["idle", "todo"],
] as const;

const TRAINING: Text = { en: "A training", fr: "Un entraînement" };
const WHAT: Text = { en: "the training", fr: "l’entraînement" };
const GRAPH: Text = { en: "From raw files to a serving model", fr: "Des fichiers bruts au modèle en service" };
const CHOOSE: Text = {
  en: "Choose a state to see what it takes and gives, its times and its log.",
  fr: "Choisissez un état pour voir ce qu’il prend et donne, ses temps et son journal.",
};
const SINCE: Text = { en: "started {time}", fr: "lancé le {time}" };
const SINCE_BY: Text = { en: "started {time} by {who}", fr: "lancé le {time} par {who}" };
