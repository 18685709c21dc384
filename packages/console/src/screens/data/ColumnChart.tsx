import { useMemo } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { COLUMN_SIZE, columnPlot } from "./columnPlot";
import { columnShape } from "./columnShape";
import type { ColumnProfile } from "./datasets";

/** The small chart of a column: a box of its numbers, or bars of its most frequent values; its sentence says the same. */
export function ColumnChart({ column }: { column: ColumnProfile }) {
  const shape = useMemo(() => columnShape(column), [column]);
  const draw = useMemo(() => shape.kind !== "none" && columnPlot(shape), [shape]);
  if (shape.kind === "none" || !draw) return <span class="faint">–</span>;
  const said =
    shape.kind === "box"
      ? say(BOX, { name: column.name })
      : `${column.name}: ${shape.bars.map(({ level, share }) => `${level}: ${format.percent(share)}`).join(", ")}`;
  return (
    <div style={{ width: COLUMN_SIZE.width }} title={said}>
      <Plot label={said} height={COLUMN_SIZE.height} draw={draw} />
    </div>
  );
}

const BOX: Text = { en: "Spread of {name}, as in the columns before", fr: "Étendue de {name}, comme aux colonnes précédentes" };
