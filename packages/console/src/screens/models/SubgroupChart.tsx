import { useState } from "preact/hooks";
import { linearScale, roundTicks } from "../../design/linearScale";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { EvaluationReport } from "./evaluation";
import { groupName } from "./groupName";

const ROW = 26;
const TOP = 22;
const FIRST = 12;

/** Recall and precision by group of accidents, the largest groups first. */
export function SubgroupChart({ subgroups, width }: { subgroups: EvaluationReport["subgroups"]; width: number }) {
  const [all, setAll] = useState(false);
  const ordered = [...subgroups].filter(({ evaluation }) => evaluation.severe > 0).sort((a, b) => b.evaluation.rows - a.evaluation.rows);
  const rows = all ? ordered : ordered.slice(0, FIRST);
  if (rows.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  const left = Math.min(260, Math.round(width * 0.38));
  const low = Math.min(...rows.flatMap(({ evaluation: { classes } }) => [classes[1].recall, classes[1].precision]));
  const from = Math.floor(low * 10) / 10;
  const x = linearScale([from, 1], [left + 8, width - 70]);
  const bottom = TOP + rows.length * ROW;
  return (
    <>
      <svg width={width} height={bottom + 4} viewBox={`0 0 ${width} ${bottom + 4}`} role="img" aria-label={say(LABEL)}>
        {roundTicks(from, 1, 6).map((tick) => (
          <g key={tick}>
            <path class="gl" d={`M${x(tick)} ${TOP}V${bottom}`} />
            <text class="tick mid" x={x(tick)} y={14}>
              {format.decimal(tick, 1)}
            </text>
          </g>
        ))}
        {rows.map(({ name, evaluation: { rows: accidents, severe, classes } }, index) => {
          const y = TOP + index * ROW + 14;
          const { recall, precision } = classes[1];
          return (
            <g key={name}>
              <title>
                {say(ROW_LABEL, {
                  group: groupName(name),
                  recall: format.metric(recall),
                  precision: format.metric(precision),
                  severe: format.count(severe),
                  accidents: format.count(accidents),
                })}
              </title>
              <text class="end" x={left - 8} y={y + 4}>
                {shortened(groupName(name), left)}
              </text>
              <path class="ax" d={`M${x(Math.min(recall, precision))} ${y}H${x(Math.max(recall, precision))}`} />
              <circle class="dot" cx={x(recall)} cy={y} r={5} />
              <circle class="ring" cx={x(precision)} cy={y} r={4.5} />
              <text class="tick end" x={width} y={y + 4}>
                {format.count(accidents)}
              </text>
            </g>
          );
        })}
      </svg>
      {ordered.length > FIRST && (
        <button type="button" class="btn btn--quiet" onClick={() => setAll(!all)}>
          {all ? say(FEWER) : say(MORE, { n: ordered.length - FIRST })}
        </button>
      )}
    </>
  );
}

function shortened(label: string, left: number): string {
  const most = Math.floor((left - 8) / 6);
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

const LABEL: Text = { en: "Recall and precision by group of accidents", fr: "Rappel et précision par groupe d’accidents" };
const ROW_LABEL: Text = {
  en: "{group}: recall {recall}, precision {precision}, {severe} severe of {accidents}",
  fr: "{group} : rappel {recall}, précision {precision}, {severe} graves sur {accidents}",
};
const MORE: Text = { en: "Show the other {n} groups", fr: "Afficher les {n} autres groupes" };
const FEWER: Text = { en: "Show fewer", fr: "Afficher moins" };
const NONE: Text = { en: "No group has severe accidents.", fr: "Aucun groupe n’a d’accident grave." };
