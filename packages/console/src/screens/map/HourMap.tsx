import { useMemo } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { say, type Text } from "../../i18n/locale";
import { HOUR_MAP_HEIGHT, hourCells, hourPlot } from "./hourPlot";
import { RateLegend } from "./RateLegend";
import { rateClasses } from "./rateClasses";
import type { HourGroup } from "./replies";

/** Severe share by weekday and hour. On a narrow page the numbers are left to the colours and to what a cell says when pointed at. */
export function HourMap({ groups, mean, meanLabel }: { groups: readonly HourGroup[]; mean: number | null; meanLabel: string }) {
  const [cells, classes] = useMemo(() => hourCells(groups, rateClasses), [groups]);
  const draw = useMemo(() => hourPlot(cells), [cells]);
  return (
    <>
      <Plot label={say(LABEL)} height={HOUR_MAP_HEIGHT} draw={draw} columns={24} />
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

const LABEL: Text = {
  en: "Severe share by day of the week and hour, in percent. Every cell says its numbers: arrows move between them.",
  fr: "Part des graves par jour de la semaine et heure, en pourcentage. Chaque case dit ses chiffres : les flèches passent de l’une à l’autre.",
};
const FEW_NOTE: Text = {
  en: "corner cut: fewer than 100 accidents; grey: fewer than 30",
  fr: "coin coupé : moins de 100 accidents ; gris : moins de 30",
};
