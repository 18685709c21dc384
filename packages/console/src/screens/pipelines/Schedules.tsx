import type { paths } from "@vigie/client/api.generated";
import { useState } from "preact/hooks";
import { client } from "../../api/client";
import { useAction } from "../../api/useAction";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Refusal } from "../../design/Refusal";
import { Status } from "../../design/Status";
import { Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { scheduleText } from "./scheduleTexts";

type Schedule = paths["/v1/schedules"]["get"]["responses"]["200"]["content"]["application/json"]["schedules"][number];

/** What starts by the clock: when it runs next, and on and off for operators. */
export function Schedules() {
  const list = useQuery("schedules", (signal) => client.GET("/v1/schedules", { signal }), { everySeconds: 60 });
  const [turned, setTurned] = useState<string>();
  const action = useAction();
  const turn = async ({ name, enabled }: Schedule) => {
    setTurned(name);
    const answer = await action.run(() => client.PUT("/v1/schedules/{name}", { params: { path: { name } }, body: { enabled: !enabled } }));
    if (answer) list.reload();
  };
  return (
    <section class="c12 rule sec" id="schedules">
      <h2>{list.data ? countsText(list.data.schedules) : say(SCHEDULES)}</h2>
      <Refusal failure={action.failure} titles={{ other: REFUSED }} />
      <Loaded query={list} what={WHAT}>
        {({ schedules }) => (
          <Table
            label={say(SCHEDULES)}
            rows={schedules}
            keyOf={({ name }) => name}
            columns={[
              {
                id: "name",
                name: say(NAME),
                cell: (schedule) => (
                  <>
                    <b>{say(scheduleText(schedule).name)}</b>
                    <span class="muted"> · {say(scheduleText(schedule).about)}</span>
                  </>
                ),
                sort: (schedule) => say(scheduleText(schedule).name),
              },
              {
                id: "state",
                name: say(STATE),
                cell: ({ enabled }) => <Status state={enabled ? "ok" : "idle"}>{say(enabled ? ON : OFF)}</Status>,
                sort: ({ enabled }) => Number(enabled),
              },
              {
                id: "expression",
                name: say(RATE),
                cell: ({ expression, timeZone }) => (
                  <>
                    <code>{expression}</code> {timeZone}
                  </>
                ),
              },
              {
                id: "next",
                name: say(NEXT),
                cell: ({ enabled, nextRun }) => (enabled && nextRun ? format.moment(nextRun) : "–"),
                sort: ({ nextRun }) => nextRun ?? undefined,
              },
              ...(may("operator")
                ? [
                    {
                      id: "switch",
                      name: say(SWITCH),
                      hidden: true,
                      cell: (schedule: Schedule) => (
                        <button
                          type="button"
                          class="btn btn--s"
                          disabled={action.busy && turned === schedule.name}
                          aria-label={say(schedule.enabled ? TURN_OFF_NAMED : TURN_ON_NAMED, { name: schedule.name })}
                          onClick={() => turn(schedule)}
                        >
                          {say(schedule.enabled ? TURN_OFF : TURN_ON)}
                        </button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}

function countsText(schedules: readonly Schedule[]): string {
  return say(COUNTS, { on: schedules.filter(({ enabled }) => enabled).length, all: schedules.length });
}

const SCHEDULES: Text = { en: "Schedules", fr: "Horaires" };
const COUNTS: Text = { en: "{on} of {all} schedules are on", fr: "{on} horaires sur {all} sont actifs" };
const WHAT: Text = { en: "the schedules", fr: "les horaires" };
const REFUSED: Text = { en: "The schedule was not changed.", fr: "L’horaire n’a pas été changé." };
const NAME: Text = { en: "Schedule", fr: "Horaire" };
const STATE: Text = { en: "State", fr: "État" };
const ON: Text = { en: "On", fr: "Actif" };
const OFF: Text = { en: "Off", fr: "Inactif" };
const RATE: Text = { en: "When", fr: "Quand" };
const NEXT: Text = { en: "Next run", fr: "Prochain passage" };
const SWITCH: Text = { en: "Turn on or off", fr: "Activer ou désactiver" };
const TURN_ON: Text = { en: "Turn on", fr: "Activer" };
const TURN_OFF: Text = { en: "Turn off", fr: "Désactiver" };
const TURN_ON_NAMED: Text = { en: "Turn on {name}", fr: "Activer {name}" };
const TURN_OFF_NAMED: Text = { en: "Turn off {name}", fr: "Désactiver {name}" };
