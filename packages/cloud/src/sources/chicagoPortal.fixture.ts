import type { Answer } from "./sourceServer.fixture";

/** A crash as the portal has it; `date` is wall-clock time in Chicago. */
export type Crash = { id: string; date: string; weather?: string };

const HEADER = '"crash_record_id","crash_date","weather_condition","damage"';

/** Ids have 128 hexadecimal characters there. */
export function crashId(number: number): string {
  return number.toString(16).padStart(128, "0");
}

/** As many crashes of a day, at different minutes. */
export function crashesOn(day: string, count: number, first = 1): Crash[] {
  return Array.from({ length: count }, (_, index) => ({
    id: crashId(first + index),
    date: `${day}T10:${String(index % 60).padStart(2, "0")}:00.000`,
  }));
}

/** The CSV of the portal: every text quoted, an empty cell bare. */
export function crashesCsv(crashes: readonly Crash[]): string {
  const lines = crashes.map(({ id, date, weather }) => `"${id}","${date}",${weather ? `"${weather}"` : ""},"OVER $1,500"`);
  return `${[HEADER, ...lines].join("\n")}\n`;
}

/**
 * Socrata's API over the crashes that `crashes` gives at each request: `$select=count(*)`, `$where ... between`, `$order`, `$limit`,
 * `$offset`, in JSON or CSV, and its errors in JSON.
 */
export function chicagoPortal(crashes: () => readonly Crash[]): Answer {
  return ({ url }, response) => {
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json;charset=utf-8" }).end(JSON.stringify(body));
    const asked = (name: string) => url.searchParams.get(`$${name}`);
    const form = /^\/resource\/85ca-t3if\.(json|csv)$/.exec(url.pathname)?.[1];
    const [, first, last] = /^crash_date between '(.{23})' and '(.{23})'$/.exec(asked("where") ?? "") ?? [];
    if (!form || !first || !last) return json(400, { code: "query.compiler.malformed", error: true, message: "Could not parse SoQL" });
    const found = crashes().filter(({ date }) => date >= first && date <= last);
    if (asked("select") === "count(*) as total" && form === "json") return json(200, [{ total: `${found.length}` }]);
    if (asked("order") !== "crash_record_id" || form !== "csv") return json(400, { error: true, message: "No stable order" });
    const offset = Number(asked("offset"));
    const page = [...found].sort((left, right) => (left.id < right.id ? -1 : 1)).slice(offset, offset + Number(asked("limit")));
    return response.writeHead(200, { "content-type": "text/csv;charset=utf-8" }).end(crashesCsv(page));
  };
}
