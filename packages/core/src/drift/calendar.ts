/** Names under which contracts and tables have the month. */
export const MONTH_NAMES: readonly string[] = ["month", "mois", "crash_month"];

/** Names of what moves with the calendar by itself. The year is none of them: a new one is news. */
const CALENDAR_NAMES: readonly string[] = [
  ...MONTH_NAMES,
  "weekday",
  "day",
  "jour",
  "week",
  "semaine",
  "jour_semaine",
  "day_of_week",
  "crash_day_of_week",
];

/** Whether a column is of the calendar: it is tested and stays out of the score. */
export function isCalendar(name: string): boolean {
  return CALENDAR_NAMES.includes(name.toLowerCase());
}
