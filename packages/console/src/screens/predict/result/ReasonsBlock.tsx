import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";
import { barOf, type Explanation, reasonsOf } from "./reasons";

const WIDTH = 116;

/** Why the answer is what it is: each reason in words, its bar to either side of nothing, its weight. */
export function ReasonsBlock({ explanation }: { explanation: Explanation }) {
  const { shown, rest, start } = reasonsOf(explanation);
  const scale = explanation.scale === "probability" ? POINTS : LOG_ODDS;
  return (
    <div class="block" id="why">
      <h3>
        {say(WHY)} <span>{say(scale)}</span>
      </h3>
      <table class="why">
        <tbody>
          {shown.map(({ feature, value, label, contribution }) => {
            const { zero, x, length } = barOf(contribution, shown, WIDTH);
            return (
              <tr key={feature}>
                <td class={value === null ? "u" : ""}>{say(REASON, { what: say(label.feature), value: say(label.value) })}</td>
                <td>
                  <svg width={WIDTH} height="14" viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true">
                    <rect class={contribution > 0 ? "up" : "down"} x={x} y="2" width={length} height="10" />
                    <path class="ax" d={`M${zero} 0V14`} />
                  </svg>
                </td>
                <td>{format.signed(contribution)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="small faint">
        {say(START, { start: format.percent(start) })} {rest.count > 0 && say(REST, { n: rest.count, sum: format.signed(rest.sum) })}
      </p>
    </div>
  );
}

const WHY: Text = { en: "Why", fr: "Pourquoi" };
const LOG_ODDS: Text = { en: "lowers | raises, log-odds", fr: "abaisse | élève, log-cote" };
const POINTS: Text = { en: "lowers | raises, probability", fr: "abaisse | élève, probabilité" };
const REASON: Text = { en: "{what}: {value}", fr: "{what} : {value}" };
const START: Text = { en: "Starts at {start} for an average accident.", fr: "Départ à {start} pour un accident moyen." };
const REST: Text = { en: "{n} smaller reasons add {sum} in all.", fr: "{n} autres raisons, plus petites, ajoutent {sum} en tout." };
