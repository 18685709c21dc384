import { useState } from "preact/hooks";
import { useAddress } from "../../address/useAddress";
import { read } from "../../api/read";
import { useQuery } from "../../api/useQuery";
import { Figure } from "../../design/Figure";
import { KeyFigures } from "../../design/KeyFigures";
import { Loaded } from "../../design/Loaded";
import { Select } from "../../design/Select";
import { Title } from "../../design/Title";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { AnsweredAt } from "./AnsweredAt";
import { AuditFeed } from "./AuditFeed";
import { ChangeDialog } from "./ChangeDialog";
import { MetricOverVersions } from "./MetricOverVersions";
import { FIRST_METRICS, metricName, metricValue } from "./metricNames";
import { meaningOf, modelFinding } from "./modelFinding";
import { addressOfVersion } from "./modelPath";
import { overVersionsFinding } from "./overVersionsFinding";
import type { HistoryReply, ModelReply } from "./replies";
import { TrafficShares } from "./TrafficShares";
import { VersionsTable } from "./VersionsTable";

/** One model: who serves and how well, a metric over the versions, all versions, the audit, what answered when. */
export function ModelScreen({ name }: { name: string }) {
  const { query: address, change } = useAddress();
  const [rolling, setRolling] = useState(false);
  const params = { path: { name } };
  const deleted = address.deleted === "true" ? ("true" as const) : undefined;
  const model = useQuery(`${name} ${deleted}`, (signal) =>
    read("/v1/models/{name}", { params: { ...params, query: deleted ? { deleted } : {} }, signal }),
  );
  const history = useQuery(name, (signal) => read("/v1/models/{name}/history", { params, signal }));
  const metric = address.metric ?? "roc_auc";
  const metrics = useQuery(`${name} ${metric}`, (signal) =>
    read("/v1/models/{name}/metrics", { params: { ...params, query: { metric } }, signal }),
  );
  const reload = () => {
    model.reload();
    history.reload();
    metrics.reload();
  };
  const champion = model.data?.aliases.champion;
  const previous = champion === undefined ? undefined : previousOf(history.data, champion);
  const newest = model.data?.versions[0];
  return (
    <>
      <p class="crumb">
        <a href="/models">{say(MODELS)}</a> <span>/</span> <span>{name}</span>
      </p>
      <Title
        about={model.data && newest ? say(ABOUT, { name, family: newest.family, contract: newest.contract }) : name}
        actions={
          <>
            {champion !== undefined && newest && newest.version !== champion && (
              <a class="btn btn--s" href={addressOfVersion(name, newest.version)}>
                {say(LOOK, { version: newest.version })}
              </a>
            )}
            {may("admin") && previous !== undefined && (
              <button type="button" class="btn btn--s btn--danger" onClick={() => setRolling(true)}>
                {say(ROLL_BACK, { from: champion ?? "", to: previous })}
              </button>
            )}
          </>
        }
      >
        {model.data ? modelFinding(model.data) : name}
      </Title>
      <Loaded query={model} what={MODEL}>
        {(reply) => (
          <div class="grid">
            <ChampionFigures reply={reply} history={history.data} />
            <Figure
              columns={8}
              title={overVersionsFinding(metrics.data?.points ?? [], metric, reply.aliases)}
              about={say(OVER_ABOUT)}
              head={
                <div class="pick">
                  <Select
                    label={say(METRIC)}
                    options={metricsOf(reply).map((value) => ({ value, label: metricName(value) }))}
                    value={metric}
                    onChange={(value) => change({ metric: value })}
                  />
                </div>
              }
            >
              <Loaded query={metrics} what={METRIC}>
                {({ points }) => <MetricOverVersions points={points} metric={metrics.data?.metric ?? metric} aliases={reply.aliases} />}
              </Loaded>
            </Figure>
            <div class="c4">
              <AnsweredAt name={name} />
              <TrafficShares name={name} challenger={reply.aliases.challenger} />
            </div>
            <VersionsTable
              reply={reply}
              points={metrics.data?.metric === metric ? metrics.data.points : []}
              metric={metric}
              deleted={deleted !== undefined}
              onDeleted={(shown) => change({ deleted: shown ? "true" : undefined })}
            />
            <section class="c12 rule sec">
              <h2>{say(AUDIT)}</h2>
              <Loaded query={history} what={AUDIT}>
                {({ history: moves, decisions }) => <AuditFeed moves={moves} decisions={decisions} />}
              </Loaded>
            </section>
          </div>
        )}
      </Loaded>
      {rolling && champion !== undefined && (
        <ChangeDialog
          action="rollback"
          name={name}
          version={champion}
          expected={champion}
          target={previous}
          onClose={() => setRolling(false)}
          onConflict={reload}
          onDone={() => {
            setRolling(false);
            reload();
          }}
        />
      )}
    </>
  );
}

function ChampionFigures({ reply, history }: { reply: ModelReply; history: HistoryReply | undefined }) {
  const champion = reply.versions.find(({ version }) => version === reply.aliases.champion);
  if (!champion) return null;
  const since = history?.history.find(({ alias, to }) => alias === "champion" && to === champion.version)?.at;
  const shown = ["roc_auc", "recall", "precision", "f1", "brier"].filter((metric) => champion.metrics[metric] !== undefined);
  return (
    <KeyFigures
      figures={[
        ...shown.map((metric) => ({
          name: ["recall", "precision", "f1"].includes(metric)
            ? say(AT_THRESHOLD, { metric: metricName(metric), threshold: format.decimal(champion.threshold) })
            : say(OF_CHAMPION, { metric: metricName(metric), version: champion.version }),
          value: metricValue(metric, champion.metrics[metric]),
          meaning: meaningOf(metric, champion.metrics[metric] ?? 0, champion.metrics),
        })),
        ...(since ? [{ name: say(SINCE), value: format.date(since), meaning: format.time(since) }] : []),
      ]}
    />
  );
}

/** Metrics that any version has, the usual ones first. */
function metricsOf({ versions }: ModelReply): string[] {
  const known = new Set(versions.flatMap(({ metrics }) => Object.keys(metrics)));
  const first = FIRST_METRICS.filter((metric) => known.has(metric));
  return [...first, ...[...known].filter((metric) => !(first as readonly string[]).includes(metric)).sort()];
}

/** The version that the champion came from. */
function previousOf(history: HistoryReply | undefined, champion: number): number | undefined {
  return history?.history.find(({ alias, to }) => alias === "champion" && to === champion)?.from ?? undefined;
}

const MODELS: Text = { en: "Models", fr: "Modèles" };
const MODEL: Text = { en: "the model", fr: "le modèle" };
const ABOUT: Text = {
  en: "{name}: newest version {family} on contract {contract}. Figures are of hold-out accidents that no version saw in training.",
  fr: "{name} : dernière version {family} sur le contrat {contract}. Chiffres d’accidents de test qu’aucune version n’a vus à l’entraînement.",
};
const LOOK: Text = { en: "Look at v{version}", fr: "Examiner la v{version}" };
const ROLL_BACK: Text = { en: "Roll back v{from} → v{to}…", fr: "Revenir v{from} → v{to}…" };
const OVER_ABOUT: Text = {
  en: "On the frozen hold-out, line: 95 % bootstrap interval. Diamond: champion. Ring: challenger. Small diamond: was champion. The axis does not start at 0.",
  fr: "Sur l’échantillon de test figé, trait : intervalle bootstrap à 95 %. Losange : en service. Anneau : prétendante. Petit losange : l’a été. L’axe ne part pas de 0.",
};
const METRIC: Text = { en: "Metric", fr: "Métrique" };
const AT_THRESHOLD: Text = { en: "{metric} at {threshold}", fr: "{metric} à {threshold}" };
const OF_CHAMPION: Text = { en: "{metric}, champion v{version}", fr: "{metric}, v{version} en service" };
const SINCE: Text = { en: "Serving since", fr: "En service depuis" };
const AUDIT: Text = { en: "Audit", fr: "Audit" };
