import { type State, Status } from "../../design/Status";
import { Table } from "../../design/Table";
import { say, type Text } from "../../i18n/locale";
import { addressOfRunbook } from "./addressOfRunbook";
import { ago } from "./ago";
import { alarmValue, amount } from "./alarmReason";
import { alarmText } from "./alarmTexts";
import type { AlarmView } from "./replies";

/**
 * Alarms with their state and since when, and the value that they judged last against their level.
 *
 * @param explained also what a raised one means, and where it is said what to do about it
 */
export function AlarmStates({ rows, explained = false }: { rows: readonly AlarmView[]; explained?: boolean }) {
  if (rows.length === 0) return <p class="muted dense mt">{say(NOTHING_TOLD)}</p>;
  return (
    <Table
      label={say(ALARMS)}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        {
          id: "alarm",
          name: say(ALARM),
          cell: (alarm) => (explained ? <Explained alarm={alarm} /> : say(alarmText(alarm).name)),
          sort: (alarm) => say(alarmText(alarm).name),
        },
        {
          id: "state",
          name: say(STATE),
          cell: ({ state, since }) => (
            <>
              <Status state={STATES[state][0]}>{say(STATES[state][1])}</Status>
              <div class="small muted">{ago(since)}</div>
            </>
          ),
          sort: ({ since }) => since,
        },
        {
          id: "value",
          name: say(VALUE),
          number: true,
          cell: ({ reason, threshold }) => (
            <>
              {alarmValue(reason) ?? "–"}
              {threshold !== null && <div class="small muted">{say(LEVEL, { level: amount(threshold) })}</div>}
            </>
          ),
        },
      ]}
    />
  );
}

function Explained({ alarm }: { alarm: AlarmView }) {
  const { name, about } = alarmText(alarm);
  const runbook = addressOfRunbook(alarm);
  return (
    <>
      {say(name)}
      {alarm.state === "ALARM" && <div class="small muted">{say(about)}</div>}
      {runbook !== undefined && (
        <div class="small">
          <a href={runbook} aria-label={say(WHAT_TO_DO_ABOUT, { alarm: say(name) })}>
            {say(WHAT_TO_DO)}
          </a>
        </div>
      )}
    </>
  );
}

const STATES: Readonly<Record<AlarmView["state"], [State, Text]>> = {
  ALARM: ["warn", { en: "In alarm", fr: "En alarme" }],
  OK: ["ok", { en: "OK", fr: "OK" }],
  INSUFFICIENT_DATA: ["idle", { en: "No data", fr: "Sans données" }],
};
const ALARMS: Text = { en: "Alarms", fr: "Alarmes" };
const NOTHING_TOLD: Text = {
  en: "None is raised, and none has been measured yet.",
  fr: "Aucune n’est levée, et aucune mesure n’est encore faite.",
};
const ALARM: Text = { en: "Alarm", fr: "Alarme" };
const STATE: Text = { en: "State, since", fr: "État, depuis" };
const VALUE: Text = { en: "Last value", fr: "Dernière valeur" };
const LEVEL: Text = { en: "level {level}", fr: "seuil {level}" };
const WHAT_TO_DO: Text = { en: "What to do", fr: "Que faire" };
const WHAT_TO_DO_ABOUT: Text = { en: "What to do: {alarm}", fr: "Que faire : {alarm}" };
