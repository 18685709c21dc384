import { read } from "../../api/read";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Note } from "../../design/Note";
import { Table } from "../../design/Table";
import { Title } from "../../design/Title";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { ArtefactList } from "../models/ArtefactList";
import { EvaluationFigures } from "../models/EvaluationFigures";
import { metricName, metricValue } from "../models/metricNames";
import { addressOfVersion } from "../models/modelPath";
import { addressOfExecution } from "../pipelines/addressOfExecution";
import { ConfusionTable } from "./ConfusionTable";
import { parameterText } from "./parameterText";
import { RunFigures } from "./RunFigures";
import { RunMetrics } from "./RunMetrics";
import { RunStatus } from "./RunStatus";
import { RunTags } from "./RunTags";
import type { RunReply } from "./replies";
import { runFinding } from "./runFinding";
import { addressOfExperiment, addressOfRun } from "./runsPath";
import { SeriesFigure } from "./SeriesFigure";

/** One run: what it was given, what came of it, its curves and files, where it came from and what is below it. */
export function RunScreen({ id }: { id: string }) {
  const query = useQuery(id, (signal) => read("/v1/runs/{id}", { params: { path: { id } }, signal }));
  const run = query.data;
  return (
    <>
      <p class="crumb">
        <a href="/runs">{say(RUNS)}</a> <span>/</span>{" "}
        {run && (
          <>
            <a href={addressOfExperiment(run.experiment)}>{run.experiment}</a> <span>/</span>
          </>
        )}{" "}
        <span>{id}</span>
      </p>
      <Title about={run && aboutOf(run)}>{run ? runFinding(run) : id}</Title>
      <Loaded query={query} what={WHAT}>
        {(loaded) => (
          <>
            {loaded.error !== undefined && (
              <Note kind="danger" title={say(FAILED)}>
                {loaded.error}
              </Note>
            )}
            <Facts run={loaded} onChanged={query.reload} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Facts({ run, onChanged }: { run: RunReply; onChanged: () => void }) {
  const measured = Object.keys(run.metrics).length > 0;
  const threshold = run.metrics.threshold?.last;
  return (
    <div class="grid">
      {measured && <RunFigures run={run} />}
      <section class="c6 rule sec">
        <Lineage run={run} />
      </section>
      <div class="c6">
        {!measured && run.children.length > 0 && <Children run={run} />}
        {!measured && run.children.length === 0 && (
          <section class="rule sec">
            <h2>{say(METRICS)}</h2>
            <p class="muted dense mt">{say(NO_METRICS)}</p>
          </section>
        )}
        <ConfusionTable metrics={run.metrics} />
        <div class="sec">
          <RunTags run={run} onChanged={onChanged} />
        </div>
      </div>
      {run.series && Object.keys(run.series).length > 0 && <SeriesFigure series={run.series} />}
      {run.artifacts.curves && threshold !== undefined && <EvaluationFigures artifacts={run.artifacts} threshold={threshold} />}
      {measured && <RunMetrics metrics={run.metrics} />}
      {measured && run.children.length > 0 && (
        <div class="c12">
          <Children run={run} />
        </div>
      )}
      <ArtefactList artefacts={run.artifacts} />
    </div>
  );
}

function Lineage({ run }: { run: RunReply }) {
  const { parent, execution, datasetDigest, revision, version } = run.lineage;
  const parameters = Object.entries(run.parameters);
  return (
    <>
      <h2>{say(PARAMETERS)}</h2>
      {parameters.length === 0 && <p class="muted dense mt">{say(DEFAULTS)}</p>}
      <dl class="dl mt">
        {parameters.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{parameterText(value)}</dd>])}
      </dl>
      <h2 class="gap-t">{say(LINEAGE)}</h2>
      <dl class="dl mt">
        <dt>{say(STATE)}</dt>
        <dd>
          <RunStatus status={run.status} />
        </dd>
        {parent && [
          <dt key="parent">{say(PARENT)}</dt>,
          <dd key="parent run">{<a href={addressOfRun(run.experiment, parent)}>{parent}</a>}</dd>,
        ]}
        {execution && [
          <dt key="execution">{say(EXECUTION)}</dt>,
          <dd key="execution name">{<a href={addressOfExecution(execution)}>{execution}</a>}</dd>,
        ]}
        {version && [
          <dt key="version">{say(VERSION)}</dt>,
          <dd key="version number">
            <a href={addressOfVersion(version.model, version.version)}>
              {version.model} v{version.version}
            </a>
          </dd>,
        ]}
        {datasetDigest && [
          <dt key="data">{say(DATA)}</dt>,
          <dd key="data digest">
            <code title={datasetDigest}>{datasetDigest.slice(0, 12)}…</code>
          </dd>,
        ]}
        <dt>{say(CODE)}</dt>
        <dd>
          <code>{revision}</code>
        </dd>
      </dl>
    </>
  );
}

function Children({ run: { children, experiment } }: { run: RunReply }) {
  const metric = ["average_precision", "roc_auc", "f1"].find((name) => children.some(({ metrics }) => metrics[name] !== undefined));
  return (
    <section class="rule sec">
      <h2>{say(children.length === 1 ? CHILD : CHILDREN, { n: children.length })}</h2>
      <Table<RunReply["children"][number]>
        label={say(CHILDREN, { n: children.length })}
        rows={children}
        keyOf={({ id }) => id}
        columns={[
          { id: "id", name: say(RUN), cell: ({ id }) => <a href={addressOfRun(experiment, id)}>{id}</a>, sort: ({ id }) => id },
          { id: "family", name: say(FAMILY), cell: ({ family, tags }) => family ?? tags.kind ?? "–", sort: ({ family }) => family },
          { id: "status", name: say(STATE), cell: ({ status }) => <RunStatus status={status} /> },
          ...(metric
            ? [
                {
                  id: metric,
                  name: metricName(metric),
                  number: true,
                  cell: ({ metrics }: RunReply["children"][number]) => metricValue(metric, metrics[metric]),
                  sort: ({ metrics }: RunReply["children"][number]) => metrics[metric],
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function aboutOf({ startedAt, endedAt, startedBy }: RunReply): string {
  const seconds = endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 : undefined;
  return say(seconds === undefined ? ABOUT_RUNNING : ABOUT, {
    by: startedBy,
    when: format.moment(startedAt),
    took: seconds === undefined ? "" : format.duration(seconds),
  });
}

const RUNS: Text = { en: "Runs", fr: "Essais" };
const WHAT: Text = { en: "the run", fr: "l’essai" };
const FAILED: Text = { en: "It failed", fr: "Il a échoué" };
const METRICS: Text = { en: "Metrics", fr: "Métriques" };
const NO_METRICS: Text = { en: "This run measured nothing.", fr: "Cet essai n’a rien mesuré." };
const PARAMETERS: Text = { en: "Parameters", fr: "Paramètres" };
const DEFAULTS: Text = { en: "None of its own: the family’s defaults.", fr: "Aucun en propre : les valeurs par défaut de la famille." };
const LINEAGE: Text = { en: "Where it comes from", fr: "D’où il vient" };
const STATE: Text = { en: "State", fr: "État" };
const PARENT: Text = { en: "Part of", fr: "Fait partie de" };
const EXECUTION: Text = { en: "Execution", fr: "Exécution" };
const VERSION: Text = { en: "Became", fr: "Est devenu" };
const DATA: Text = { en: "Data", fr: "Données" };
const CODE: Text = { en: "Code", fr: "Code" };
const CHILD: Text = { en: "One run below it", fr: "Un essai en dessous" };
const CHILDREN: Text = { en: "{n} runs below it", fr: "{n} essais en dessous" };
const RUN: Text = { en: "Run", fr: "Essai" };
const FAMILY: Text = { en: "Family", fr: "Famille" };
const ABOUT: Text = { en: "Started by {by}, {when}, took {took}.", fr: "Lancé par {by}, {when}, durée {took}." };
const ABOUT_RUNNING: Text = { en: "Started by {by}, {when}.", fr: "Lancé par {by}, {when}." };
