import { useLocation } from "preact-iso";
import { read } from "../../api/read";
import { useQuery } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Loaded } from "../../design/Loaded";
import { Table } from "../../design/Table";
import { Title } from "../../design/Title";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { NotFound } from "../NotFound";
import { ExperimentScreen } from "./ExperimentScreen";
import { RunScreen } from "./RunScreen";
import { RunStatus } from "./RunStatus";
import type { ExperimentsReply } from "./replies";
import { addressOfExperiment, addressOfRun, runsPath } from "./runsPath";

type Experiment = ExperimentsReply["experiments"][number];

/** Everything below `/runs`: experiments, the runs of one, one run. */
export function Runs() {
  const at = runsPath(useLocation().path);
  if (at.kind === "experiments") return <Experiments />;
  if (at.kind === "experiment") return <ExperimentScreen key={at.name} name={at.name} />;
  if (at.kind === "run") return <RunScreen key={at.id} id={at.id} />;
  return <NotFound />;
}

function Experiments() {
  const query = useQuery("experiments", (signal) => read("/v1/experiments", { signal }), { everySeconds: 60 });
  const total = query.data?.experiments.reduce((sum, { runs }) => sum + runs, 0) ?? 0;
  const running = query.data?.experiments.reduce((sum, { byStatus }) => sum + (byStatus.running ?? 0), 0) ?? 0;
  return (
    <>
      <Title about={say(ABOUT)}>
        {query.data ? say(running > 0 ? FINDING_RUNNING : FINDING, { total: format.count(total), running }) : say(TITLE)}
      </Title>
      <Loaded query={query} what={TITLE}>
        {({ experiments }) =>
          experiments.length === 0 ? (
            <Empty title={say(NONE)}>{say(NONE_YET)}</Empty>
          ) : (
            <Table<Experiment>
              label={say(TITLE)}
              rows={experiments}
              keyOf={({ name }) => name}
              columns={[
                {
                  id: "name",
                  name: say(EXPERIMENT),
                  cell: ({ name }) => (
                    <a class="strong" href={addressOfExperiment(name)}>
                      {name}
                    </a>
                  ),
                  sort: ({ name }) => name,
                },
                { id: "runs", name: say(RUNS), number: true, cell: ({ runs }) => format.count(runs), sort: ({ runs }) => runs },
                {
                  id: "failed",
                  name: say(FAILED),
                  number: true,
                  cell: ({ byStatus }) => format.count(byStatus.failed ?? 0),
                  sort: ({ byStatus }) => byStatus.failed ?? 0,
                },
                {
                  id: "last",
                  name: say(LAST),
                  cell: ({ name, last }) => last && <a href={addressOfRun(name, last.id)}>{last.id}</a>,
                },
                {
                  id: "when",
                  name: say(WHEN),
                  cell: ({ last }) => last && format.moment(last.startedAt),
                  sort: ({ last }) => last?.startedAt,
                },
                { id: "state", name: say(STATE), cell: ({ last }) => last && <RunStatus status={last.status} /> },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}

const TITLE: Text = { en: "Experiments", fr: "Expériences" };
const FINDING: Text = { en: "{total} runs, none under way", fr: "{total} essais, aucun en cours" };
const FINDING_RUNNING: Text = { en: "{total} runs, {running} under way", fr: "{total} essais, dont {running} en cours" };
const ABOUT: Text = {
  en: "A run is one piece of tracked work: a training, its candidates, their trials. An experiment holds the runs of one model.",
  fr: "Un essai est un travail suivi : un entraînement, ses candidats, leurs tentatives. Une expérience réunit les essais d’un modèle.",
};
const NONE: Text = { en: "No run yet", fr: "Pas encore d’essai" };
const NONE_YET: Text = { en: "The first training writes them.", fr: "Le premier entraînement les écrit." };
const EXPERIMENT: Text = { en: "Experiment", fr: "Expérience" };
const RUNS: Text = { en: "Runs", fr: "Essais" };
const FAILED: Text = { en: "Failed", fr: "Échoués" };
const LAST: Text = { en: "Last run", fr: "Dernier essai" };
const WHEN: Text = { en: "Started", fr: "Début" };
const STATE: Text = { en: "State", fr: "État" };
