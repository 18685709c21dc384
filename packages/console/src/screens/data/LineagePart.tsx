import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { addressOfVersion } from "../models/modelPath";
import type { Lineage } from "./datasets";
import { tableName } from "./tableName";

/** From raw files to this version, and on to prepared tables and the model versions made of them. */
export function LineagePart({ id }: { id: string }) {
  const lineage = useQuery(`lineage ${id}`, (signal) => client.GET("/v1/datasets/{id}/lineage", { params: { path: { id } }, signal }));
  return (
    <Loaded query={lineage} what={WHAT}>
      {(data) => <Parts lineage={data} />}
    </Loaded>
  );
}

function Parts({ lineage: { source, files, rawDigest, revision, previous, prepared, versions } }: { lineage: Lineage }) {
  return (
    <div class="grid">
      <section class="c12 sec">
        <h2>{say(FILES, { n: files.length })}</h2>
        <dl class="dl mt">
          <dt>{say(SOURCE)}</dt>
          <dd class="mono">{source.slice(0, 16)}</dd>
          <dt>{say(RAW)}</dt>
          <dd class="mono">{rawDigest.slice(0, 16)}</dd>
          <dt>{say(REVISION)}</dt>
          <dd class="mono">{revision}</dd>
          <dt>{say(PREVIOUS)}</dt>
          <dd class="mono">{previous === null ? "–" : <a href={`/data/${previous}`}>{previous.slice(0, 16)}</a>}</dd>
        </dl>
        <Table
          label={say(FILES, { n: files.length })}
          rows={files}
          keyOf={({ name }) => name}
          columns={[
            { id: "name", name: say(FILE), cell: ({ name }) => <code>{name}</code>, sort: ({ name }) => name },
            { id: "table", name: say(TABLE), cell: ({ table }) => tableName(table), sort: ({ table }) => table },
            { id: "rows", name: say(ROWS), number: true, cell: ({ rows }) => format.count(rows), sort: ({ rows }) => rows },
            { id: "sha", name: "SHA-256", cell: ({ sha256 }) => <code>{sha256.slice(0, 16)}</code> },
          ]}
        />
      </section>
      <section class="c6 rule sec">
        <h2>{say(prepared.length === 1 ? PREPARED_ONE : PREPARED, { n: prepared.length })}</h2>
        <Table
          label={say(PREPARED, { n: prepared.length })}
          rows={prepared}
          keyOf={({ prepared: { sha256 }, contract }) => `${contract} ${sha256}`}
          columns={[
            { id: "contract", name: say(CONTRACT), cell: ({ contract }) => contract, sort: ({ contract }) => contract },
            {
              id: "rows",
              name: say(ROWS),
              number: true,
              cell: ({ rows, sample }) =>
                sample ? say(SAMPLE, { rows: format.count(rows), of: format.count(sample.of) }) : format.count(rows),
            },
            {
              id: "severe",
              name: say(SEVERE),
              number: true,
              cell: ({ rows, severe }) => (rows > 0 ? format.percent(severe / rows, 1) : "–"),
            },
            { id: "at", name: say(MADE), cell: ({ at }) => format.moment(at), sort: ({ at }) => at },
          ]}
        />
      </section>
      <section class="c6 rule sec">
        <h2>{say(VERSIONS, { n: versions.length })}</h2>
        <Table
          label={say(VERSIONS, { n: versions.length })}
          rows={versions}
          keyOf={({ model, version }) => `${model} ${version}`}
          columns={[
            {
              id: "version",
              name: say(VERSION),
              cell: ({ model, version }) => (
                <a href={addressOfVersion(model, version)}>
                  {model} v{version}
                </a>
              ),
              sort: ({ model, version }) => `${model} ${String(version).padStart(6, "0")}`,
            },
            { id: "at", name: say(MADE), cell: ({ at }) => format.moment(at), sort: ({ at }) => at },
            { id: "revision", name: say(REVISION), cell: ({ revision }) => <code>{revision.slice(0, 12)}</code> },
          ]}
        />
      </section>
    </div>
  );
}

const WHAT: Text = { en: "the lineage", fr: "la provenance" };
const FILES: Text = { en: "Read from {n} raw files", fr: "Tirée de {n} fichiers bruts" };
const SOURCE: Text = { en: "Source", fr: "Source" };
const RAW: Text = { en: "Digest of the raw files", fr: "Empreinte des fichiers bruts" };
const REVISION: Text = { en: "Code", fr: "Code" };
const PREVIOUS: Text = { en: "Compared with version", fr: "Comparée à la version" };
const FILE: Text = { en: "File", fr: "Fichier" };
const TABLE: Text = { en: "Table", fr: "Table" };
const ROWS: Text = { en: "Rows", fr: "Lignes" };
const PREPARED_ONE: Text = { en: "One prepared table was made of it", fr: "Une table préparée en a été tirée" };
const PREPARED: Text = { en: "{n} prepared tables were made of it", fr: "{n} tables préparées en sont issues" };
const CONTRACT: Text = { en: "Contract", fr: "Contrat" };
const SAMPLE: Text = { en: "{rows} of {of}", fr: "{rows} sur {of}" };
const SEVERE: Text = { en: "Severe", fr: "Graves" };
const MADE: Text = { en: "Made", fr: "Faite" };
const VERSIONS: Text = { en: "{n} model versions were trained on it", fr: "{n} versions de modèles entraînées dessus" };
const VERSION: Text = { en: "Version", fr: "Version" };
