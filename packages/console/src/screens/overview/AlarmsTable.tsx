import type { Query } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Loaded } from "../../design/Loaded";
import { type State, Status } from "../../design/Status";
import { Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { ago } from "./ago";
import { alarmText } from "./alarmTexts";
import type { AlarmView } from "./replies";

/** Every alarm with its state, its level and since when; those that are raised come first. */
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
              <States rows={list.filter((alarm) => !isQuiet(alarm))} />
              <Folded text={WITHOUT_DATA} rows={list.filter((alarm) => isQuiet(alarm) && !isOfFunction(alarm))} />
              <Folded text={OF_FUNCTIONS} rows={list.filter((alarm) => isQuiet(alarm) && isOfFunction(alarm))} />
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
      <States rows={rows} />
    </details>
  );
}

function States({ rows }: { rows: AlarmView[] }) {
  if (rows.length === 0) return <p class="muted dense mt">{say(NOTHING_TOLD)}</p>;
  return (
    <Table
      label={say(ALARMS)}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        {
          id: "state",
          name: say(STATE),
          cell: ({ state }) => <Status state={STATES[state][0]}>{say(STATES[state][1])}</Status>,
          sort: ({ state }) => state,
        },
        {
          id: "alarm",
          name: say(ALARM),
          cell: (alarm) => (
            <>
              {say(alarmText(alarm).name)}
              {alarm.state === "ALARM" && <div class="small muted">{say(alarmText(alarm).about)}</div>}
            </>
          ),
          sort: (alarm) => say(alarmText(alarm).name),
        },
        {
          id: "level",
          name: say(LEVEL),
          number: true,
          cell: ({ threshold }) => (threshold === null ? "–" : format.decimal(threshold, Number.isInteger(threshold) ? 0 : 2)),
          sort: ({ threshold }) => threshold ?? undefined,
        },
        { id: "since", name: say(SINCE), cell: ({ since }) => ago(since), sort: ({ since }) => since },
      ]}
    />
  );
}

/** As long as none is raised, the number says enough of the alarms that every function has of its own, and of those that nothing has been measured for. */
function isQuiet(alarm: AlarmView): boolean {
  return alarm.state !== "ALARM" && (isOfFunction(alarm) || alarm.state === "INSUFFICIENT_DATA");
}

function isOfFunction({ name }: AlarmView): boolean {
  return /-(errors|throttles|timed-out)$/.test(name);
}

const STATES: Readonly<Record<AlarmView["state"], [State, Text]>> = {
  ALARM: ["warn", { en: "In alarm", fr: "En alarme" }],
  OK: ["ok", { en: "OK", fr: "OK" }],
  INSUFFICIENT_DATA: ["idle", { en: "No data", fr: "Sans données" }],
};
const ALARMS: Text = { en: "Alarms", fr: "Alarmes" };
const COUNT: Text = { en: "{n} of {of} in alarm", fr: "{n} sur {of} en alarme" };
const NONE: Text = { en: "No alarm is defined here", fr: "Aucune alarme n’est définie ici" };
const OF_FUNCTIONS: Text = { en: "{n} alarms of single functions, none raised", fr: "{n} alarmes de fonctions seules, aucune levée" };
const WITHOUT_DATA: Text = { en: "{n} alarms whose measure has no value yet", fr: "{n} alarmes dont la mesure n’a pas encore de valeur" };
const NOTHING_TOLD: Text = {
  en: "None is raised, and none has been measured yet.",
  fr: "Aucune n’est levée, et aucune mesure n’est encore faite.",
};
const STATE: Text = { en: "State", fr: "État" };
const ALARM: Text = { en: "Alarm", fr: "Alarme" };
const LEVEL: Text = { en: "Level", fr: "Seuil" };
const SINCE: Text = { en: "Since", fr: "Depuis" };
