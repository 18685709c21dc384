import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { columnShape } from "./columnShape";
import type { ColumnProfile } from "./datasets";

const WIDTH = 200;
const HEIGHT = 24;

/** The small chart of a column: a box of its numbers, or bars of its most frequent values; its sentence says the same. */
export function ColumnChart({ column }: { column: ColumnProfile }) {
  const shape = columnShape(column);
  if (shape.kind === "none") return <span class="faint">–</span>;
  if (shape.kind === "box") {
    const { p5, p25, p50, p75, p95 } = shape;
    const x = (share: number) => 2 + share * (WIDTH - 4);
    return (
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say(BOX, { name: column.name })}>
        <path class="profile-line" d={`M${x(p5)} 12H${x(p95)}`} />
        <rect class="profile-box" x={x(p25)} y="6" width={Math.max(2, x(p75) - x(p25))} height="12" />
        <path class="profile-mark" d={`M${x(p50)} 4V20`} />
      </svg>
    );
  }
  const said = shape.bars.map(({ level, share }) => `${level}: ${format.percent(share)}`).join(", ");
  const step = Math.min(26, WIDTH / shape.bars.length);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${column.name}: ${said}`}>
      <title>{said}</title>
      <path class="ax" d={`M0 ${HEIGHT - 1}H${WIDTH}`} />
      {shape.bars.map(({ level, share }, index) => (
        <rect
          key={level}
          class="profile-box"
          x={index * step}
          width={step - 3}
          y={HEIGHT - 1 - share * (HEIGHT - 2)}
          height={Math.max(1, share * (HEIGHT - 2))}
        />
      ))}
    </svg>
  );
}

const BOX: Text = { en: "Spread of {name}, as in the columns before", fr: "Étendue de {name}, comme aux colonnes précédentes" };
