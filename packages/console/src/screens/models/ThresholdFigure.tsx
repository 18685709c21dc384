import { useMemo } from "preact/hooks";
import { Figure } from "../../design/Figure";
import { Plot } from "../../design/Plot";
import { Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Curves } from "./evaluation";
import { nearestTo } from "./evaluationFindings";
import { thresholdPlot } from "./thresholdPlot";

type Row = Curves["thresholds"][number];

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
  const draw = useMemo(() => thresholdPlot(thresholds, threshold), [thresholds, threshold]);
  const used = nearestTo(thresholds, threshold);
  const shown = thresholds.filter((row) => row === used || Math.round(row.threshold * 100) % 10 === 0);
  return (
    <>
      <Figure columns={6} title={title} about={say(ABOUT)}>
        <Plot label={say(TABLE)} height={250} draw={draw} />
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
