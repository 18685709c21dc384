import type { Query } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Status } from "../../design/Status";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { scheduleText } from "../pipelines/scheduleTexts";
import type { ScheduleView } from "./replies";

/** What starts by the clock, and when it does next. */
export function SchedulesList({ query }: { query: Query<{ schedules: ScheduleView[] }> }) {
  const zone = query.data?.schedules[0]?.timeZone;
  return (
    <section class="sec rule mt">
      <div class="sechead">
        <h2>{say(SCHEDULES)}</h2>
        {zone !== undefined && <p class="dense muted">{zone}</p>}
      </div>
      <Loaded query={query} what={SCHEDULES}>
        {({ schedules }) => (
          <table class="tb">
            <caption class="vh">{say(SCHEDULES)}</caption>
            <tbody>
              {schedules.map(({ enabled, nextRun, ...schedule }) => (
                <tr key={schedule.name}>
                  <td title={say(scheduleText(schedule).about)}>{say(scheduleText(schedule).name)}</td>
                  <td class="muted">{nextRun === null ? "–" : say(NEXT, { time: format.moment(nextRun) })}</td>
                  <td>
                    <Status state={enabled ? "ok" : "idle"}>{say(enabled ? ON : OFF)}</Status>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </section>
  );
}

const SCHEDULES: Text = { en: "Schedules", fr: "Planification" };
const NEXT: Text = { en: "next {time}", fr: "prochaine : {time}" };
const ON: Text = { en: "On", fr: "Actif" };
const OFF: Text = { en: "Off", fr: "Inactif" };
