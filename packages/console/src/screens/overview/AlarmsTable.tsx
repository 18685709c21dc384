import type { Query } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Loaded } from "../../design/Loaded";
import { type State, Status } from "../../design/Status";
import { Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { ago } from "./ago";
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
            <Table
              label={say(ALARMS)}
              rows={list}
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
                  cell: ({ name, description }) => <span title={description}>{name.replaceAll("-", " ")}</span>,
                  sort: ({ name }) => name,
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
          )
        }
      </Loaded>
    </section>
  );
}

const STATES: Readonly<Record<AlarmView["state"], [State, Text]>> = {
  ALARM: ["warn", { en: "In alarm", fr: "En alarme" }],
  OK: ["ok", { en: "OK", fr: "OK" }],
  INSUFFICIENT_DATA: ["idle", { en: "No data", fr: "Sans données" }],
};
const ALARMS: Text = { en: "Alarms", fr: "Alarmes" };
const COUNT: Text = { en: "{n} of {of} in alarm", fr: "{n} sur {of} en alarme" };
const NONE: Text = { en: "No alarm is defined here", fr: "Aucune alarme n’est définie ici" };
const STATE: Text = { en: "State", fr: "État" };
const ALARM: Text = { en: "Alarm", fr: "Alarme" };
const LEVEL: Text = { en: "Level", fr: "Seuil" };
const SINCE: Text = { en: "Since", fr: "Depuis" };
