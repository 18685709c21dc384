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
              <States rows={list.filter((alarm) => !isQuietFunction(alarm))} />
              <details>
                <summary class="dense">{say(OF_FUNCTIONS, { n: list.filter(isQuietFunction).length })}</summary>
                <States rows={list.filter(isQuietFunction)} />
              </details>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function States({ rows }: { rows: AlarmView[] }) {
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
          cell: (alarm) => <span title={say(alarmText(alarm).about)}>{say(alarmText(alarm).name)}</span>,
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

/** Each function has alarms of its own for errors and throttles; as long as none is raised, their number says enough. */
function isQuietFunction({ name, state }: AlarmView): boolean {
  return state !== "ALARM" && /-(errors|throttles|timed-out)$/.test(name);
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
const STATE: Text = { en: "State", fr: "État" };
const ALARM: Text = { en: "Alarm", fr: "Alarme" };
const LEVEL: Text = { en: "Level", fr: "Seuil" };
const SINCE: Text = { en: "Since", fr: "Depuis" };
