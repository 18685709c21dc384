import { VisibleError } from "@vigie/core/errors";

const UNITS_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const DAY_MS = 86_400_000;

/** A schedule such as one on 29 February comes again within so many days. */
const DAYS_AHEAD = 366 * 9;

/**
 * When a schedule of EventBridge Scheduler runs next after a moment: `rate(n unit)` counted from `since`, `cron(minutes hours days months weekdays years)` in
 * a time zone, `at(...)`. Nothing when it never does again. Of cron's letters `L` (last day of the month) is known, `W` and `#` are not.
 *
 * @throws VisibleError 422 `bad-schedule` naming what cannot be read
 */
export function nextRun(expression: string, { timeZone, since, after }: { timeZone: string; since: Date; after: Date }): Date | undefined {
  const [, kind, inner = ""] = /^(rate|cron|at)\((.+)\)$/.exec(expression.trim()) ?? [];
  requireTimeZone(timeZone);
  if (kind === "rate") return nextOfRate(inner, since, after);
  if (kind === "cron") return nextOfCron(inner, timeZone, after);
  if (kind === "at") return onceAt(inner, timeZone, after);
  throw bad(expression, "is none of rate(...), cron(...), at(...)");
}

function nextOfRate(inner: string, since: Date, after: Date): Date {
  const [, amount, unit = ""] = /^([1-9]\d{0,4}) (minute|hour|day)s?$/.exec(inner) ?? [];
  const period = Number(amount) * (UNITS_MS[unit] ?? Number.NaN);
  if (!Number.isFinite(period)) throw bad(inner, "is no rate such as 1 hour or 30 days");
  const passed = Math.max(0, after.getTime() - since.getTime());
  return new Date(since.getTime() + (Math.floor(passed / period) + 1) * period);
}

function onceAt(inner: string, timeZone: string, after: Date): Date | undefined {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):\d\d$/.exec(inner) ?? [];
  if (year === undefined) throw bad(inner, "is no moment such as 2026-01-31T04:00:00");
  const at = momentIn(timeZone, [Number(year), Number(month), Number(day), Number(hour), Number(minute)]);
  return at > after ? at : undefined;
}

function nextOfCron(inner: string, timeZone: string, after: Date): Date | undefined {
  const fields = inner.split(/\s+/);
  if (fields.length !== 6) throw bad(inner, "has not the six fields of cron: minutes hours days months weekdays years");
  const [minutes, hours, days, months, weekdays, years] = fields as [string, string, string, string, string, string];
  const allowed = {
    minutes: numbers(minutes, 0, 59),
    hours: numbers(hours, 0, 23),
    days: days === "L" ? undefined : numbers(days, 1, 31),
    months: numbers(named(months, MONTHS, 1), 1, 12),
    weekdays: numbers(named(weekdays, WEEKDAYS, 1), 1, 7),
    years: numbers(years, 1970, 2199),
  };
  const [year, month, day] = localDate(after, timeZone);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const date = new Date(Date.UTC(year, month - 1, day) + ahead * DAY_MS);
    const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const isLast = new Date(date.getTime() + DAY_MS).getUTCMonth() + 1 !== m;
    const fits = allowed.days ? allowed.days.includes(d) : isLast;
    if (!fits || !allowed.months.includes(m) || !allowed.years.includes(y) || !allowed.weekdays.includes(date.getUTCDay() + 1)) continue;
    for (const hour of allowed.hours) {
      for (const minute of allowed.minutes) {
        const at = momentIn(timeZone, [y, m, d, hour, minute]);
        if (at > after) return at;
      }
    }
  }
  return undefined;
}

/** `MON-FRI` as `2-6`. */
function named(field: string, names: readonly string[], first: number): string {
  return field.replace(/[A-Z]{3}/gi, (name) => {
    const index = names.indexOf(name.toUpperCase());
    return index < 0 ? name : String(index + first);
  });
}

/** The numbers of a field, ascending: `*`, `?`, `1,15`, `9-17`, `0/15`. */
function numbers(field: string, low: number, high: number): number[] {
  const chosen = field.split(",").flatMap((part) => {
    const [, span = "", step] = /^([*?]|\d+(?:-\d+)?)(?:\/([1-9]\d*))?$/.exec(part) ?? [];
    if (span === "") throw bad(field, "cannot be read");
    const [from, to] = /^[*?]$/.test(span) ? [low, high] : bounds(span, step === undefined, high);
    if (from < low || to > high || from > to) throw bad(field, `is not within ${low} to ${high}`);
    const count = Math.floor((to - from) / Number(step ?? 1)) + 1;
    return Array.from({ length: count }, (_, index) => from + index * Number(step ?? 1));
  });
  return [...new Set(chosen)].sort((a, b) => a - b);
}

function bounds(span: string, single: boolean, high: number): [number, number] {
  const [from, to] = span.split("-").map(Number) as [number, number | undefined];
  return [from, to ?? (single ? from : high)];
}

function localDate(at: Date, timeZone: string): [number, number, number] {
  const shifted = new Date(at.getTime() + offsetMs(timeZone, at));
  return [shifted.getUTCFullYear(), shifted.getUTCMonth() + 1, shifted.getUTCDate()];
}

/** The moment when clocks of the zone show this. Within an hour that is skipped in spring, the one after it. */
function momentIn(timeZone: string, [year, month, day, hour, minute]: [number, number, number, number, number]): Date {
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  const first = shown - offsetMs(timeZone, new Date(shown));
  return new Date(shown - offsetMs(timeZone, new Date(first)));
}

function offsetMs(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", dateStyle: "short", timeStyle: "medium" }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const year = 2000 + part("year");
  const shown = Date.UTC(year, part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(at.getTime() / 1000) * 1000;
}

function requireTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone });
  } catch {
    throw new VisibleError(422, "bad-schedule", `${timeZone} is no time zone.`, [
      { path: "timeZone", message: "is not known; write it as Europe/Paris" },
    ]);
  }
}

function bad(what: string, message: string): VisibleError {
  return new VisibleError(422, "bad-schedule", `The schedule cannot be used: ${what} ${message}.`, [
    { path: "expression", message: `${what} ${message}` },
  ]);
}
