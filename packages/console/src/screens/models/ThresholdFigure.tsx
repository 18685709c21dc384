import { Figure } from "../../design/Figure";
import { linearScale } from "../../design/linearScale";
import { Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Curves } from "./evaluation";
import { nearestTo } from "./evaluationFindings";

type Row = Curves["thresholds"][number];

const HEIGHT = 250;
const [TOP, BOTTOM, LEFT] = [16, 222, 36];
const LINES = [
  { of: "recall", name: { en: "recall", fr: "rappel" }, dash: undefined, at: 0.5 },
  { of: "precision", name: { en: "precision", fr: "précision" }, dash: "6 3", at: 0.75 },
  { of: "alarmed", name: { en: "alarms", fr: "alertes" }, dash: "2 3", at: 0.2 },
] as const;

/** What every threshold would bring, drawn and as a table of each tenth beside the one in use. */
export function ThresholdFigure({
  title,
  curves: { thresholds, costRatio },
  threshold,
}: {
  title: string;
  curves: Curves;
  threshold: number;
}) {
  const used = nearestTo(thresholds, threshold);
  const shown = thresholds.filter((row) => row === used || Math.round(row.threshold * 100) % 10 === 0);
  return (
    <>
      <Figure columns={6} title={title} about={say(ABOUT)}>
        {(width) => <Lines rows={thresholds} threshold={threshold} width={width} />}
      </Figure>
      <section class="c6 rule sec">
        <Table<Row>
          label={say(TABLE)}
          rows={shown}
          keyOf={(row) => String(row.threshold)}
          rowClass={(row) => (row === used ? "sel" : undefined)}
          columns={[
            {
              id: "threshold",
              name: say(THRESHOLD),
              cell: (row) => (row === used ? <b>{format.decimal(row.threshold)}</b> : format.decimal(row.threshold)),
            },
            ...(["recall", "precision", "f1"] as const).map((of) => ({
              id: of,
              name: say(COLUMNS[of]),
              number: true,
              cell: (row: Row) => format.metric(row[of]),
            })),
            { id: "alarmed", name: say(COLUMNS.alarmed), number: true, cell: (row) => format.percent(row.alarmed, 1) },
            { id: "cost", name: say(COLUMNS.cost), number: true, cell: (row) => format.metric(row.cost) },
          ]}
        />
        <p class="src">{say(COST, { ratio: format.decimal(costRatio, 0) })}</p>
      </section>
    </>
  );
}

function Lines({ rows, threshold, width }: { rows: readonly Row[]; threshold: number; width: number }) {
  const x = linearScale([0, 1], [LEFT, width - 16]);
  const y = linearScale([0, 1], [BOTTOM, TOP]);
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={say(TABLE)}>
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <path class="gl" d={`M${LEFT} ${y(tick)}H${width - 16}`} />
          <text class="tick end" x={LEFT - 6} y={y(tick) + 4}>
            {format.decimal(tick * 100, 0)}
          </text>
          <text class="tick mid" x={x(tick)} y={BOTTOM + 18}>
            {format.decimal(tick, 1)}
          </text>
        </g>
      ))}
      <path class="thr" d={`M${x(threshold)} ${TOP}V${BOTTOM}`} />
      {LINES.map(({ of, name, dash, at }) => {
        const label = nearestTo(rows, at);
        return (
          <g key={of}>
            <path
              class="seriesl"
              stroke-dasharray={dash}
              d={`M${rows.map((row) => `${x(row.threshold).toFixed(1)} ${y(row[of]).toFixed(1)}`).join("L")}`}
            />
            {label && (
              <text class="lbl" x={x(label.threshold) + 4} y={y(label[of]) - 8}>
                {say(name)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const ABOUT: Text = {
  en: "Percent by threshold. Dashed upright: the threshold in use.",
  fr: "Pourcentage selon le seuil. Tirets verticaux : le seuil en usage.",
};
const TABLE: Text = { en: "What every threshold would bring", fr: "Ce que donnerait chaque seuil" };
const THRESHOLD: Text = { en: "Threshold", fr: "Seuil" };
const COLUMNS = {
  recall: { en: "Recall", fr: "Rappel" },
  precision: { en: "Precision", fr: "Précision" },
  f1: { en: "F1", fr: "F1" },
  alarmed: { en: "Alarms", fr: "Alertes" },
  cost: { en: "Cost", fr: "Coût" },
} as const;
const COST: Text = {
  en: "Cost per accident in false alarms, a missed severe accident counting {ratio} of them.",
  fr: "Coût par accident en fausses alertes, un grave manqué en valant {ratio}.",
};
