import type { Query } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Status } from "../../design/Status";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
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
              {schedules.map(({ name, description, enabled, nextRun }) => (
                <tr key={name}>
                  <td title={description}>{say(NAMES[name] ?? { en: name, fr: name })}</td>
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
const NEXT: Text = { en: "next {time}", fr: "prochain {time}" };
const ON: Text = { en: "On", fr: "Actif" };
const OFF: Text = { en: "Off", fr: "Inactif" };
const NAMES: Readonly<Record<string, Text>> = {
  "training-monthly": { en: "Monthly retraining", fr: "Réentraînement mensuel" },
  "training-30-days": { en: "Retraining every 30 days", fr: "Réentraînement tous les 30 jours" },
  "refresh-daily": { en: "Daily data refresh", fr: "Actualisation quotidienne" },
  "drift-hourly": { en: "Hourly drift check", fr: "Contrôle de dérive horaire" },
};
