import type { Query } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Loaded } from "../../design/Loaded";
import { say, type Text } from "../../i18n/locale";
import { AlarmStates } from "./AlarmStates";
import type { AlarmView } from "./replies";

/** Every alarm of the stage; those that are raised come first, those that nothing is to be said of are folded away. */
export function AlarmsTable({ query }: { query: Query<{ alarms: AlarmView[] }> }) {
  const alarms = query.data?.alarms;
  return (
    <section class="c7 rule sec" id="alarms">
      <div class="sechead">
        <h2>{say(ALARMS)}</h2>
        {alarms && (
          <p class="dense muted">{say(COUNT, { n: alarms.filter(({ state }) => state === "ALARM").length, of: alarms.length })}</p>
        )}
      </div>
      <Loaded query={query} what={ALARMS}>
        {({ alarms: list }) =>
          list.length === 0 ? (
            <Empty title={say(NONE)} />
          ) : (
            <>
              <AlarmStates explained rows={list.filter((alarm) => !isQuiet(alarm))} />
              <Folded text={WITHOUT_DATA} rows={list.filter((alarm) => isQuiet(alarm) && !isOfFunction(alarm))} />
              <Folded text={OF_FUNCTIONS} rows={list.filter((alarm) => isQuiet(alarm) && isOfFunction(alarm))} />
              <p class="small muted mt">{say(VALUES)}</p>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Folded({ text, rows }: { text: Text; rows: AlarmView[] }) {
  if (rows.length === 0) return null;
  return (
    <details class="mt">
      <summary class="dense">{say(text, { n: rows.length })}</summary>
      <AlarmStates explained rows={rows} />
    </details>
  );
}

/** As long as none is raised, the number says enough of the alarms that every function has of its own, and of those that nothing has been measured for. */
function isQuiet(alarm: AlarmView): boolean {
  return alarm.state !== "ALARM" && (isOfFunction(alarm) || alarm.state === "INSUFFICIENT_DATA");
}

function isOfFunction({ name }: AlarmView): boolean {
  return /-(errors|throttles|timed-out)$/.test(name);
}

const ALARMS: Text = { en: "Alarms", fr: "Alarmes" };
const COUNT: Text = { en: "{n} of {of} in alarm", fr: "{n} sur {of} en alarme" };
const NONE: Text = { en: "No alarm is defined here", fr: "Aucune alarme n’est définie ici" };
const OF_FUNCTIONS: Text = { en: "{n} alarms of single functions, none raised", fr: "{n} alarmes sur des fonctions isolées, aucune levée" };
const WITHOUT_DATA: Text = { en: "{n} alarms whose measure has no value yet", fr: "{n} alarmes dont la mesure n’a pas encore de valeur" };
const VALUES: Text = {
  en: "A value is the one that an alarm judged when its state last changed.",
  fr: "Une valeur est celle que l’alarme a jugée au dernier changement d’état.",
};
