import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Status } from "../../design/Status";
import { Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { metricName } from "../models/metricNames";
import { addressOfModel, addressOfVersion } from "../models/modelPath";
import { promotionReason } from "../models/promotionReason";
import { type AlarmReason, alarmCause } from "../overview/alarmReason";
import { addressOfRun } from "../runs/runsPath";
import type { ExecutionRun } from "./execution";
import { parameterName, parameterText } from "./requestWords";

/** What the training was asked for, what came of it, and how its candidates did. Nothing before its run is written. */
export function ExecutionRunPart({ id, over }: { id: string; over: boolean }) {
  const { data } = useQuery(
    `run of ${id} ${over}`,
    (signal) => client.GET("/v1/runs/{id}", { params: { path: { id } }, signal }),
    over ? {} : { everySeconds: 10 },
  );
  if (!data) return null;
  const candidates = data.children.filter(({ tags }) => tags.kind === "candidate");
  return (
    <>
      <section class="c5 rule sec">
        <h2>{say(ASKED)}</h2>
        <dl class="dl mt">
          <Row name={say(MODEL)}>
            <a href={addressOfModel(data.experiment)}>{data.experiment}</a>
          </Row>
          {data.lineage.datasetDigest !== null && (
            <Row name={say(SOURCE)}>
              {data.tags.dataset} <span class="mono">{data.lineage.datasetDigest.slice(0, 12)}</span>
            </Row>
          )}
          {Object.entries(data.parameters).map(([name, value]) => (
            <Row key={name} name={parameterName(name)}>
              {parameterText(name, value)}
            </Row>
          ))}
          {data.tags.cause !== undefined && (
            <Row name={say(CAUSE)}>
              <Cause {...alarmCause(data.tags.cause)} />
            </Row>
          )}
          {data.tags.version !== undefined && (
            <Row name={say(data.tags.promoted === "true" ? PROMOTED : REGISTERED)}>
              <a href={addressOfVersion(data.experiment, Number(data.tags.version))}>v{data.tags.version}</a>
            </Row>
          )}
          {data.tags.reason !== undefined && <Row name={say(REASON)}>{promotionReason(data.tags.reason)}</Row>}
        </dl>
      </section>
      <section class="c7 rule sec">
        <h2>{say(CANDIDATES)}</h2>
        <div class="mt">
          {candidates.length === 0 ? (
            <p class="muted dense">{say(over ? NO_CANDIDATE : NO_CANDIDATE_YET)}</p>
          ) : (
            <Candidates of={data} rows={candidates} />
          )}
        </div>
      </section>
    </>
  );
}

function Candidates({ of: { experiment }, rows }: { of: ExecutionRun; rows: readonly Child[] }) {
  return (
    <Table
      label={say(CANDIDATES)}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: "name",
          name: say(CANDIDATE),
          cell: ({ id, tags }) => <a href={addressOfRun(experiment, id)}>{tags.candidate ?? id}</a>,
          sort: ({ tags }) => tags.candidate,
        },
        { id: "family", name: say(FAMILY), cell: ({ family }) => family ?? "–", sort: ({ family }) => family },
        {
          id: "status",
          name: say(STATE),
          cell: ({ status }) => <Status state={RUN_WORDS[status].state}>{say(RUN_WORDS[status].text)}</Status>,
        },
        ...METRICS.map((metric) => ({
          id: metric,
          name: metricName(metric),
          number: true,
          cell: ({ metrics }: Child) => (metrics[metric] === undefined ? "–" : format.metric(metrics[metric])),
          sort: ({ metrics }: Child) => metrics[metric],
        })),
      ]}
    />
  );
}

function Cause({ text, quoted }: AlarmReason) {
  return quoted ? <q lang="en">{text}</q> : <span>{text}</span>;
}

type Child = ExecutionRun["children"][number];

function Row({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** As the runs record them. */
const METRICS = ["roc_auc", "average_precision", "f1"] as const;

const RUN_WORDS = {
  running: { state: "run", text: { en: "running", fr: "en cours" } },
  finished: { state: "ok", text: { en: "judged", fr: "jugé" } },
  failed: { state: "danger", text: { en: "failed", fr: "échec" } },
  cancelled: { state: "idle", text: { en: "stopped", fr: "arrêté" } },
} as const;

const ASKED: Text = { en: "What it was asked for, and what came of it", fr: "Ce qui était demandé, et ce qui en est sorti" };
const MODEL: Text = { en: "Model", fr: "Modèle" };
const SOURCE: Text = { en: "Source", fr: "Source" };
const CAUSE: Text = { en: "Started because", fr: "Lancé parce que" };
const PROMOTED: Text = { en: "Promoted", fr: "Mise en service" };
const REGISTERED: Text = { en: "Registered, not promoted", fr: "Enregistrée, pas mise en service" };
const REASON: Text = { en: "Because", fr: "Parce que" };
const CANDIDATES: Text = { en: "Candidates and their runs", fr: "Les candidats et leurs essais" };
const NO_CANDIDATE: Text = { en: "None was judged.", fr: "Aucun n’a été jugé." };
const NO_CANDIDATE_YET: Text = { en: "None is judged yet.", fr: "Aucun n’est encore jugé." };
const CANDIDATE: Text = { en: "Candidate", fr: "Candidat" };
const FAMILY: Text = { en: "Family", fr: "Famille" };
const STATE: Text = { en: "State", fr: "État" };
