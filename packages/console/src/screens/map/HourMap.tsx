import { useMemo } from "preact/hooks";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { weekdayName } from "./filterOptions";
import { hourCell } from "./findings";
import { RateLegend } from "./RateLegend";
import { classOf, rateClasses } from "./rateClasses";
import type { HourGroup } from "./replies";

const LEFT = 92;
const NARROW_LEFT = 40;
const ROW = 29;
const TOP = 18;

/** Fewer accidents have their corner cut: their interval is wider than 9 points on either side. */
const FEW = 100;

/** Below this no colour. */
const MIN_COLOURED = 30;

/** Severe share by weekday and hour. On a narrow page the numbers are left to the colours and the spoken text. */
export function HourMap({
  groups,
  width,
  mean,
  meanLabel,
}: {
  groups: readonly HourGroup[];
  width: number;
  mean: number | null;
  meanLabel: string;
}) {
  const cells = useMemo(() => groups.filter(({ weekday, hour }) => weekday !== null && hour !== null), [groups]);
  const classes = useMemo(
    () => rateClasses(cells.filter(({ accidents }) => accidents >= MIN_COLOURED).map(({ share }) => share ?? 0)),
    [cells],
  );
  const narrow = width < 620;
  const left = narrow ? NARROW_LEFT : LEFT;
  const column = (width - left) / 24;
  const height = TOP + 7 * ROW;
  return (
    <>
      <svg class="hw" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say(LABEL)}>
        {Array.from({ length: 24 }, (_, hour) =>
          narrow && hour % 4 > 0 ? null : (
            <text key={hour} class="tick mid" x={left + (hour + 0.5) * column} y={12}>
              {hour}
            </text>
          ),
        )}
        {Array.from({ length: 7 }, (_, weekday) => (
          <text key={weekday} class="end" x={left - 8} y={TOP + weekday * ROW + 18}>
            {weekdayName(weekday, narrow ? "short" : "long")}
          </text>
        ))}
        {cells.map((cell) => {
          const colour = cell.accidents < MIN_COLOURED || cell.share === null ? 0 : classOf(classes, cell.share);
          const [x, y] = [left + cell.hour! * column, TOP + cell.weekday! * ROW];
          return (
            <g key={`${cell.weekday} ${cell.hour}`}>
              <title>{hourCell(cell)}</title>
              <path class={`q${colour}`} d={outline(x, y, column - 1, ROW - 1, cell.accidents < FEW)} />
              {!narrow && cell.share !== null && colour > 0 && (
                <text class={`mid qt${colour}`} x={x + (column - 1) / 2} y={y + 18}>
                  {format.decimal(cell.share * 100, 0)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <div class="legend mt">
        <RateLegend classes={classes} mean={mean} meanLabel={meanLabel} />
        <p class="key">
          <span>
            <svg width="12" height="12" aria-hidden="true">
              <path class="q5" d="M0 0H6L12 6V12H0z" />
            </svg>
            {say(FEW_NOTE)}
          </span>
        </p>
      </div>
    </>
  );
}

/** A rectangle, its upper right corner cut off where few accidents speak. */
function outline(x: number, y: number, width: number, height: number, cut: boolean): string {
  const [w, h] = [Math.max(1, width), height];
  const corner = cut ? Math.min(7, w / 2) : 0;
  return `M${x.toFixed(1)} ${y}h${(w - corner).toFixed(1)}${cut ? `l${corner} ${corner}` : ""}V${y + h}h${(-w).toFixed(1)}z`;
}

const LABEL: Text = {
  en: "Severe share by day of the week and hour, in percent. Every cell says its numbers when pointed at.",
  fr: "Part des graves par jour de la semaine et heure, en pourcentage. Chaque case dit ses chiffres quand on la pointe.",
};
const FEW_NOTE: Text = {
  en: "corner cut: fewer than 100 accidents; grey: fewer than 30",
  fr: "coin coupé : moins de 100 accidents ; gris : moins de 30",
};
