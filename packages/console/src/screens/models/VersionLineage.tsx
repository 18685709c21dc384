import { Fragment } from "preact";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { addressOfExecution } from "../pipelines/addressOfExecution";
import { parameterText } from "../runs/parameterText";
import { addressOfRun } from "../runs/runsPath";
import { addressOfVersion } from "./modelPath";
import type { VersionReply } from "./replies";

/** Where a version came from and what was made with it. */
export function VersionLineage({ reply: { model, family, contract, revision, rows, parameters, lineage } }: { reply: VersionReply }) {
  const { run, execution, experiment, dataset, files, sameData, expected } = lineage;
  return (
    <section class="c12 rule sec">
      <h2>{say(TITLE)}</h2>
      <div class="two mt">
        <dl class="dl">
          <dt>{say(RUN)}</dt>
          <dd>
            <a href={addressOfRun(experiment ?? model, run)}>{run}</a>
          </dd>
          {execution && (
            <>
              <dt>{say(EXECUTION)}</dt>
              <dd>
                <a href={addressOfExecution(execution)}>{execution}</a>
              </dd>
            </>
          )}
          <dt>{say(DATASET)}</dt>
          <dd>{dataset ? <a href={`/data/${dataset.id}`}>{`${dataset.name} ${dataset.years.join(", ")}`}</a> : "–"}</dd>
          <dt>{say(ROWS)}</dt>
          <dd>{[rows.train, rows.validation, rows.holdout].map(format.count).join(" / ")}</dd>
          <dt>{say(CODE)}</dt>
          <dd>
            <code>{revision}</code>
          </dd>
          {sameData.length > 0 && (
            <>
              <dt>{say(SAME)}</dt>
              <dd>
                <span>
                  {sameData.map((version) => (
                    <Fragment key={version}>
                      <a href={addressOfVersion(model, version)}>v{version}</a>{" "}
                    </Fragment>
                  ))}
                </span>
              </dd>
            </>
          )}
          {expected.map(({ table, accidents }) => [
            <dt key={table}>{say(EXPECTED)}</dt>,
            <dd key={`${table} n`}>{say(ACCIDENTS, { n: format.count(accidents) })}</dd>,
          ])}
        </dl>
        <dl class="dl">
          <dt>{say(FAMILY)}</dt>
          <dd>{`${family}, ${contract}`}</dd>
          {Object.entries(parameters).map(([name, value]) => [
            <dt key={name}>{name}</dt>,
            <dd key={`${name} value`}>{parameterText(value)}</dd>,
          ])}
          {files.map(({ name, sha256 }) => [
            <dt key={sha256}>{name}</dt>,
            <dd key={`${sha256} digest`}>
              <code title={sha256}>{sha256.slice(0, 12)}…</code>
            </dd>,
          ])}
        </dl>
      </div>
    </section>
  );
}

const TITLE: Text = { en: "Where it comes from", fr: "D’où elle vient" };
const RUN: Text = { en: "Run", fr: "Essai" };
const EXECUTION: Text = { en: "Execution", fr: "Exécution" };
const DATASET: Text = { en: "Dataset", fr: "Jeu de données" };
const ROWS: Text = { en: "Rows to train, choose, judge", fr: "Lignes pour entraîner, choisir, juger" };
const CODE: Text = { en: "Code", fr: "Code" };
const SAME: Text = { en: "Trained on the same table", fr: "Entraînées sur la même table" };
const EXPECTED: Text = { en: "Told the expected severity of", fr: "A donné la gravité attendue de" };
const ACCIDENTS: Text = { en: "{n} accidents", fr: "{n} accidents" };
const FAMILY: Text = { en: "Family, contract", fr: "Famille, contrat" };
