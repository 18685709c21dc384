import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Loaded } from "../../design/Loaded";
import { Status } from "../../design/Status";
import { Table } from "../../design/Table";
import { Title } from "../../design/Title";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { ChecksOverTime } from "./ChecksOverTime";
import type { DatasetSummary } from "./datasets";
import { yearsText } from "./yearsText";

/** Every dataset version with its size and its quality checks, and how the checks went over time. */
export function DatasetList() {
  const list = useQuery("datasets", (signal) => client.GET("/v1/datasets", { signal }));
  return (
    <>
      <Title
        about={say(ABOUT)}
        actions={
          <a class="btn" href="/data/dictionary">
            {say(DICTIONARY)}
          </a>
        }
      >
        {list.data ? finding(list.data.datasets) : say(DATA)}
      </Title>
      <Loaded query={list} what={WHAT}>
        {({ datasets }) =>
          datasets.length === 0 ? (
            <Empty title={say(NONE)}>{say(NONE_WHY)}</Empty>
          ) : (
            <div class="grid">
              <section class="c12 sec">
                <DatasetTable datasets={datasets} />
              </section>
              <ChecksOverTime datasets={datasets} />
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function DatasetTable({ datasets }: { datasets: readonly DatasetSummary[] }) {
  return (
    <Table
      label={say(VERSIONS)}
      rows={datasets}
      keyOf={({ id }) => id}
      columns={[
        {
          id: "version",
          name: say(VERSION),
          cell: ({ id, dataset }) => (
            <a href={`/data/${id}`}>
              {dataset} <span class="mono">{id.slice(0, 12)}</span>
            </a>
          ),
          sort: ({ dataset, createdAt }) => `${dataset} ${createdAt}`,
        },
        { id: "years", name: say(YEARS), cell: ({ years }) => yearsText(years), sort: ({ years }) => years[0] },
        ...(["accidents", "vehicles", "users"] as const).map((unit) => ({
          id: unit,
          name: say(UNITS[unit]),
          number: true,
          cell: ({ totals }: DatasetSummary) => (totals[unit] === undefined ? "–" : format.count(totals[unit])),
          sort: ({ totals }: DatasetSummary) => totals[unit],
        })),
        {
          id: "severe",
          name: say(SEVERE),
          number: true,
          cell: ({ totals: { severe, accidents } }) => (severe !== undefined && accidents ? format.percent(severe / accidents, 1) : "–"),
          sort: ({ totals: { severe, accidents } }) => (severe !== undefined && accidents ? severe / accidents : undefined),
        },
        {
          id: "checks",
          name: say(CHECKS),
          cell: ({ checks }) => <ChecksStatus checks={checks} />,
          sort: ({ checks }) => checks.fail * 1000 + checks.warn,
        },
        { id: "at", name: say(INGESTED), cell: ({ createdAt }) => format.moment(createdAt), sort: ({ createdAt }) => createdAt },
      ]}
    />
  );
}

function ChecksStatus({ checks: { pass, warn, fail } }: Pick<DatasetSummary, "checks">) {
  return (
    <Status state={fail > 0 ? "danger" : warn > 0 ? "warn" : "ok"}>
      {say(fail > 0 ? FAILED : warn > 0 ? WARNED : PASSED, { pass, warn, fail, all: pass + warn + fail })}
    </Status>
  );
}

function finding(datasets: readonly DatasetSummary[]): string {
  const [newest] = datasets;
  if (!newest) return say(NONE);
  const failing = datasets.filter(({ checks }) => checks.fail > 0).length;
  const text = failing > 1 ? FINDING_FAILING : failing === 1 ? FINDING_FAILING_ONE : datasets.length === 1 ? FINDING_ONE : FINDING;
  return say(text, { n: datasets.length, failing, newest: newest.dataset, years: yearsText(newest.years) });
}

const DATA: Text = { en: "Data", fr: "Données" };
const DICTIONARY: Text = { en: "Open the dictionary", fr: "Ouvrir le dictionnaire" };
const ABOUT: Text = {
  en: "A version is named by its contents: the same tables are the same version, whatever files they came from.",
  fr: "Une version est nommée par son contenu : les mêmes tables sont la même version, quels que soient les fichiers.",
};
const FINDING_ONE: Text = {
  en: "One dataset version: {newest} {years}, no check failed",
  fr: "Une version de données : {newest} {years}, aucun contrôle en échec",
};
const FINDING: Text = {
  en: "{n} dataset versions, the newest {newest} {years}; no check failed",
  fr: "{n} versions de données, la dernière {newest} {years} ; aucun contrôle en échec",
};
const FINDING_FAILING: Text = {
  en: "{failing} of {n} dataset versions failed a check",
  fr: "{failing} versions sur {n} échouent à un contrôle",
};
const FINDING_FAILING_ONE: Text = {
  en: "One of {n} dataset versions failed a check",
  fr: "Une version sur {n} échoue à un contrôle",
};
const NONE: Text = { en: "No data have been ingested yet", fr: "Aucune donnée n’a encore été ingérée" };
const NONE_WHY: Text = { en: "A training ingests the files that are handed in.", fr: "Un entraînement ingère les fichiers remis." };
const WHAT: Text = { en: "the dataset versions", fr: "les versions des données" };
const VERSIONS: Text = { en: "Dataset versions", fr: "Versions des données" };
const VERSION: Text = { en: "Version", fr: "Version" };
const YEARS: Text = { en: "Years", fr: "Années" };
const UNITS = {
  accidents: { en: "Accidents", fr: "Accidents" },
  vehicles: { en: "Vehicles", fr: "Véhicules" },
  users: { en: "Users", fr: "Usagers" },
} as const satisfies Record<string, Text>;
const SEVERE: Text = { en: "Severe", fr: "Graves" };
const CHECKS: Text = { en: "Checks", fr: "Contrôles" };
const PASSED: Text = { en: "{pass} of {all} passed", fr: "{pass} sur {all} réussis" };
const WARNED: Text = { en: "{warn} of {all} warned", fr: "{warn} sur {all} en alerte" };
const FAILED: Text = { en: "{fail} of {all} failed", fr: "{fail} sur {all} en échec" };
const INGESTED: Text = { en: "Ingested", fr: "Ingérées" };
