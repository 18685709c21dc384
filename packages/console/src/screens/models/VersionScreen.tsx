import { useState } from "preact/hooks";
import { read } from "../../api/read";
import { useQuery } from "../../api/useQuery";
import { KeyFigures } from "../../design/KeyFigures";
import { Loaded } from "../../design/Loaded";
import { Note } from "../../design/Note";
import { Title } from "../../design/Title";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { ArtefactList } from "./ArtefactList";
import { AuditFeed } from "./AuditFeed";
import { ChangeDialog } from "./ChangeDialog";
import { Doubted } from "./Doubted";
import { EvaluationFigures } from "./EvaluationFigures";
import type { EvaluationReport } from "./evaluation";
import { GateReport } from "./GateReport";
import { GoldenRows } from "./GoldenRows";
import { ModelCard } from "./ModelCard";
import { metricName, metricValue } from "./metricNames";
import { meaningOf, versionFinding } from "./modelFinding";
import { addressOfModel } from "./modelPath";
import type { VersionReply } from "./replies";
import { useArtefact } from "./useArtefact";
import { VersionLineage } from "./VersionLineage";
import { ROLE_OF, type VersionAction, versionActions } from "./versionActions";

/** One version: figures, gate, curves, groups, golden rows, card, lineage, and what may be done about it. */
export function VersionScreen({ name, version }: { name: string; version: number }) {
  const [action, setAction] = useState<VersionAction>();
  const params = { path: { name, version: String(version) } };
  const query = useQuery(`${name} ${version}`, (signal) => read("/v1/models/{name}/versions/{version}", { params, signal }));
  const model = useQuery(name, (signal) => read("/v1/models/{name}", { params: { path: { name } }, signal }));
  const reply = query.data;
  const aliases = model.data?.aliases ?? {};
  const previous = reply?.moves.find(({ alias, to }) => alias === "champion" && to === version)?.from ?? undefined;
  const offered = reply && model.data ? versionActions(reply, aliases, { hasPrevious: previous !== undefined }) : [];
  const reload = () => {
    query.reload();
    model.reload();
  };
  return (
    <>
      <p class="crumb">
        <a href="/models">{say(MODELS)}</a> <span>/</span> <a href={addressOfModel(name)}>{name}</a> <span>/</span> <span>v{version}</span>
      </p>
      <Title
        about={reply ? aboutOf(reply) : `${name} v${version}`}
        actions={offered
          .filter((one) => may(ROLE_OF[one]))
          .map((one, index) => (
            <button
              key={one}
              type="button"
              class={`btn btn--s ${one === "rollback" ? "btn--danger" : index === 0 && (one === "promote" || one === "approve") ? "btn--main" : ""}`}
              onClick={() => setAction(one)}
            >
              {say(BUTTONS[one], { from: version, to: previous ?? "" })}
            </button>
          ))}
      >
        {reply ? versionFinding(reply) : `${name} v${version}`}
      </Title>
      <Loaded query={query} what={WHAT}>
        {(loaded) => (
          <>
            {loaded.deleted && (
              <Note kind="warn" title={say(DELETED, { by: loaded.deleted.by, when: format.moment(loaded.deleted.at) })}>
                <q>{loaded.deleted.reason}</q>
              </Note>
            )}
            <Facts reply={loaded} />
          </>
        )}
      </Loaded>
      {action && (
        <ChangeDialog
          action={action}
          name={name}
          version={version}
          expected={(action === "challenge" ? aliases.challenger : aliases.champion) ?? null}
          target={previous}
          moot={reply !== undefined && model.data !== undefined && !offered.includes(action)}
          onClose={() => setAction(undefined)}
          onConflict={reload}
          onDone={() => {
            setAction(undefined);
            reload();
          }}
        />
      )}
    </>
  );
}

function Facts({ reply }: { reply: VersionReply }) {
  const report = useArtefact<EvaluationReport>(reply.artifacts.metrics);
  const shown = ["roc_auc", "average_precision", "recall", "f1", "brier"].filter((metric) => reply.metrics[metric] !== undefined);
  return (
    <div class="grid">
      {shown.length === 0 ? (
        <div class="c12">
          <Note kind="info" title={say(NO_METRIC)} />
        </div>
      ) : (
        <KeyFigures
          figures={shown.map((metric) => ({
            name: metricName(metric),
            value: metricValue(metric, reply.metrics[metric]),
            meaning: (
              <Doubted interval={report.data?.intervals[metric]} meaning={meaningOf(metric, reply.metrics[metric] ?? 0, reply.metrics)} />
            ),
          }))}
        />
      )}
      <EvaluationFigures artifacts={reply.artifacts} threshold={reply.threshold} />
      <GateReport gate={reply.gate} version={reply.version} />
      <section class="c8 rule sec">
        <h2>{say(AUDIT)}</h2>
        <AuditFeed moves={reply.moves} decisions={reply.decisions} />
      </section>
      <VersionLineage reply={reply} />
      <GoldenRows golden={reply.golden} />
      <ModelCard artefact={reply.artifacts.card} />
      <ArtefactList artefacts={reply.artifacts} />
    </div>
  );
}

function aboutOf({ model, version, family, contract, rows, threshold, createdAt }: VersionReply): string {
  return say(ABOUT, {
    model,
    version,
    family,
    contract,
    train: format.count(rows.train),
    holdout: format.count(rows.holdout),
    threshold: format.decimal(threshold),
    when: format.moment(createdAt),
  });
}

const MODELS: Text = { en: "Models", fr: "Modèles" };
const WHAT: Text = { en: "the version", fr: "la version" };
const ABOUT: Text = {
  en: "{model} v{version}, {family} on contract {contract}, made {when}. Trained on {train} accidents, judged on {holdout} others; severe from {threshold} on.",
  fr: "{model} v{version}, {family} sur le contrat {contract}, faite le {when}. Entraînée sur {train} accidents, jugée sur {holdout} autres ; grave à partir de {threshold}.",
};
const DELETED: Text = { en: "Deleted by {by}, {when}", fr: "Supprimée par {by}, {when}" };
const NO_METRIC: Text = { en: "This version has no figures.", fr: "Cette version n’a pas de chiffres." };
const AUDIT: Text = { en: "Audit", fr: "Audit" };
const BUTTONS: Readonly<Record<VersionAction, Text>> = {
  promote: { en: "Let it serve…", fr: "Mettre en service…" },
  challenge: { en: "Make it the challenger…", fr: "En faire la prétendante…" },
  approve: { en: "Approve…", fr: "Approuver…" },
  reject: { en: "Reject…", fr: "Rejeter…" },
  rollback: { en: "Roll back v{from} → v{to}…", fr: "Revenir v{from} → v{to}…" },
  delete: { en: "Hide…", fr: "Masquer…" },
  restore: { en: "Restore…", fr: "Rétablir…" },
};
