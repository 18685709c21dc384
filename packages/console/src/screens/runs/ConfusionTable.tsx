import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";

type Metrics = Readonly<Record<string, { last: number }>>;

/** What was said against what came true, where the run counted it. */
export function ConfusionTable({ metrics }: { metrics: Metrics }) {
  const [right, alarms, missed, found] = ["true_negatives", "false_positives", "false_negatives", "true_positives"].map(
    (name) => metrics[name]?.last,
  );
  if (right === undefined || alarms === undefined || missed === undefined || found === undefined) return null;
  return (
    <section class="rule sec">
      <h2>{say(TITLE, { missed: format.count(missed), severe: format.count(missed + found) })}</h2>
      <div class="tw mt">
        <table class="tb">
          <thead>
            <tr>
              <th scope="col">{say(TRUTH)}</th>
              <th scope="col" class="num">
                {say(CALLED_MILD)}
              </th>
              <th scope="col" class="num">
                {say(CALLED_SEVERE)}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{say(MILD)}</td>
              <td class="num">{format.count(right)}</td>
              <td class="num">{format.count(alarms)}</td>
            </tr>
            <tr>
              <td>{say(SEVERE)}</td>
              <td class="num">{format.count(missed)}</td>
              <td class="num">
                <b>{format.count(found)}</b>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

const TITLE: Text = { en: "{missed} of {severe} severe accidents are missed", fr: "{missed} accidents graves sur {severe} sont manqués" };
const TRUTH: Text = { en: "What came true", fr: "Ce qui s’est avéré" };
const CALLED_MILD: Text = { en: "Called not severe", fr: "Dits non graves" };
const CALLED_SEVERE: Text = { en: "Called severe", fr: "Dits graves" };
const MILD: Text = { en: "Not severe", fr: "Non graves" };
const SEVERE: Text = { en: "Severe", fr: "Graves" };
