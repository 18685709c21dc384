import { type State, Status } from "../../design/Status";
import { type Column, Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { metricName, metricValue, rangeText } from "./metricNames";
import { addressOfVersion } from "./modelPath";
import type { MetricsReply, ModelReply, VersionSummary } from "./replies";

const SHOWN = ["roc_auc", "average_precision", "f1", "recall", "brier"] as const;

/** All versions of a model, the champion's row marked. The metric that is drawn, `points`, has its interval beside it. */
export function VersionsTable({
  reply,
  points,
  metric: drawn,
  deleted,
  onDeleted,
}: {
  reply: ModelReply;
  points: MetricsReply["points"];
  metric: string;
  deleted: boolean;
  onDeleted: (shown: boolean) => void;
}) {
  const { name, aliases, versions } = reply;
  const shown = (SHOWN as readonly string[]).includes(drawn) ? SHOWN : [drawn, ...SHOWN];
  const intervalOf = (version: number) => points.find((point) => point.version === version)?.interval;
  return (
    <section class="c12 rule sec">
      <div class="sechead">
        <h2>{say(TITLE)}</h2>
        <label class="dense muted check">
          <input type="checkbox" checked={deleted} onChange={({ currentTarget }) => onDeleted(currentTarget.checked)} /> {say(WITH_DELETED)}
        </label>
      </div>
      <Table<VersionSummary>
        label={say(TITLE)}
        rows={versions}
        keyOf={({ version }) => String(version)}
        rowClass={({ version }) => (version === aliases.champion ? "sel" : undefined)}
        columns={[
          {
            id: "version",
            name: say(VERSION),
            cell: ({ version }) => (
              <a class="strong" href={addressOfVersion(name, version)}>
                v{version}
              </a>
            ),
            sort: ({ version }) => version,
          },
          { id: "alias", name: say(ALIAS), cell: ({ version }) => <AliasTags version={version} aliases={aliases} /> },
          { id: "family", name: say(FAMILY), cell: ({ family }) => family, sort: ({ family }) => family },
          ...shown.flatMap((metric): Column<VersionSummary>[] => [
            {
              id: metric,
              name: metricName(metric),
              number: true,
              cell: ({ metrics }) =>
                metric === drawn ? <b>{metricValue(metric, metrics[metric])}</b> : metricValue(metric, metrics[metric]),
              sort: ({ metrics }) => metrics[metric],
            },
            ...(metric === drawn && points.some(({ interval }) => interval !== null)
              ? [
                  {
                    id: "interval",
                    name: say(INTERVAL),
                    number: true,
                    cell: ({ version }: VersionSummary) => <Interval of={intervalOf(version)} />,
                  },
                ]
              : []),
          ]),
          {
            id: "threshold",
            name: say(THRESHOLD),
            number: true,
            cell: ({ threshold }) => format.decimal(threshold),
            sort: ({ threshold }) => threshold,
          },
          { id: "created", name: say(CREATED), cell: ({ createdAt }) => format.date(createdAt), sort: ({ createdAt }) => createdAt },
          { id: "state", name: say(STATE), cell: (version) => <VersionState version={version} aliases={aliases} /> },
        ]}
      />
    </section>
  );
}

function Interval({ of }: { of: readonly [number, number] | null | undefined }) {
  return <span class="muted nowrap">{of ? rangeText(of) : "–"}</span>;
}

export function AliasTags({ version, aliases: { champion, challenger } }: { version: number; aliases: ModelReply["aliases"] }) {
  return (
    <>
      {version === champion && <span class="tag tag--on">{say(CHAMPION)}</span>}
      {version === challenger && <span class="tag tag--accent">{say(CHALLENGER)}</span>}
    </>
  );
}

function VersionState({ version, aliases }: { version: VersionSummary; aliases: ModelReply["aliases"] }) {
  const [state, text]: [State, Text] = version.deleted
    ? ["idle", DELETED]
    : version.version === aliases.champion
      ? ["ok", SERVING]
      : version.approved
        ? ["idle", MAY_SERVE]
        : ["danger", version.approval ? REJECTED : NOT_APPROVED];
  return <Status state={state}>{say(text)}</Status>;
}

const TITLE: Text = { en: "Versions", fr: "Versions" };
const WITH_DELETED: Text = { en: "with deleted ones", fr: "avec les supprimées" };
const VERSION: Text = { en: "Version", fr: "Version" };
const ALIAS: Text = { en: "Alias", fr: "Alias" };
const FAMILY: Text = { en: "Family", fr: "Famille" };
const INTERVAL: Text = { en: "95 % interval", fr: "Intervalle à 95 %" };
const THRESHOLD: Text = { en: "Threshold", fr: "Seuil" };
const CREATED: Text = { en: "Made", fr: "Créée" };
const STATE: Text = { en: "State", fr: "État" };
const CHAMPION: Text = { en: "champion", fr: "en service" };
const CHALLENGER: Text = { en: "challenger", fr: "prétendante" };
const DELETED: Text = { en: "Deleted", fr: "Supprimée" };
const SERVING: Text = { en: "Serving", fr: "En service" };
const MAY_SERVE: Text = { en: "May serve", fr: "Admise" };
const NOT_APPROVED: Text = { en: "Not approved", fr: "Non approuvée" };
const REJECTED: Text = { en: "Rejected", fr: "Rejetée" };
