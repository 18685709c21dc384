/** A crash before it is written, by column in lower case, with its times as `YYYY-MM-DD HH:MM`. */
export type Crash = Record<string, string>;

/** How a real export was written: which columns it lacks, how it spells times, and what surrounds its cells. */
export type Layout = { without: readonly string[]; time: (time: string) => string; write: (columns: string[], rows: string[][]) => string };

const DAY_MS = 24 * 60 * 60 * 1000;
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);

/** The five layouts of the real files, by what they are. */
export const layouts = {
  /** hollow27mc: both record numbers, spreadsheet serial numbers cut to five decimals. */
  serials: {
    without: [],
    time: (time) => String(Number(((utc(time) - SPREADSHEET_EPOCH) / DAY_MS).toFixed(5))),
    write: (columns, rows) => csv([columns.map((name) => name.toUpperCase()), ...rows], "\n"),
  },
  /** jonathan813: byte order mark, no CRASH_RECORD_ID. */
  spreadsheet: {
    without: ["crash_record_id"],
    time: spreadsheetTime,
    write: (columns, rows) => `\ufeff${csv([columns.map((name) => name.toUpperCase()), ...rows], "\n")}`,
  },
  /** elicaluya: no record number, no date of the notice. */
  withoutNumbers: {
    without: ["crash_record_id", "rd_no", "date_police_notified", "lane_cnt", "hit_and_run_i", "not_right_of_way_i"],
    time: spreadsheetTime,
    write: (columns, rows) => csv([columns.map((name) => name.toUpperCase()), ...rows], "\n"),
  },
  /** hassouss: no record number, no date of the crash, CRLF, lines of commas. */
  bulk: {
    without: ["crash_record_id", "rd_no", "crash_date"],
    time: bulkTime,
    write: (columns, rows) => csv([columns.map((name) => name.toUpperCase()), ...rows, columns.map(() => "")], "\r\n"),
  },
  /** woiny27: the portal's API, lower case, text quoted, another name for NOT_RIGHT_OF_WAY_I, no RD_NO. */
  api: {
    without: ["rd_no"],
    time: (time) => `${time.replace(" ", "T")}:00.000`,
    write: (columns, rows) =>
      `${[columns.map((name) => (name === "not_right_of_way_i" ? "private_property_i" : name)), ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n")}\n`,
  },
} satisfies Record<string, Layout>;

/** A crash as the portal holds it: Tuesday 27 August 2019, 14:43, at 832 North Clark Street. */
export function crash(index = 0): Crash {
  return {
    crash_record_id: String(index).padStart(128, "a"),
    rd_no: `JC${String(400_000 + index)}`,
    crash_date: "2019-08-27 14:43",
    posted_speed_limit: "30",
    weather_condition: "CLOUDY/OVERCAST",
    lighting_condition: "DARKNESS, LIGHTED ROAD",
    first_crash_type: "PEDESTRIAN",
    trafficway_type: "FIVE POINT, OR MORE",
    lane_cnt: "2",
    roadway_surface_cond: "WET",
    crash_type: index % 3 === 0 ? "INJURY AND / OR TOW DUE TO CRASH" : "NO INJURY / DRIVE AWAY",
    intersection_related_i: "Y",
    not_right_of_way_i: "N",
    hit_and_run_i: "",
    damage: "OVER $1,500",
    date_police_notified: "2019-08-27 15:09",
    prim_contributory_cause: "VISION OBSCURED (SIGNS, TREE LIMBS, BUILDINGS, ETC.)",
    street_no: String(800 + index),
    street_direction: "N",
    street_name: "CLARK ST",
    beat_of_occurrence: "832",
    num_units: "2",
    injuries_total: index % 3 === 0 ? "1" : "0",
    injuries_fatal: "0",
    crash_hour: "14",
    crash_day_of_week: "3",
    crash_month: "8",
    latitude: "41.89695213",
    longitude: "-87.63129518",
  };
}

/** Crashes as a file of that layout. */
export function written(crashes: readonly Crash[], { without, time, write }: Layout): string {
  const columns = Object.keys(crashes[0] ?? {}).filter((name) => !without.includes(name));
  const isTime = (name: string) => name === "crash_date" || name === "date_police_notified";
  const rows = crashes.map((each) => columns.map((name) => (isTime(name) && each[name] ? time(each[name]) : (each[name] ?? ""))));
  return write(columns, rows);
}

function csv(lines: readonly (readonly string[])[], end: string): string {
  return lines.map((cells) => cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join(",") + end).join("");
}

function utc(time: string): number {
  return Date.parse(`${time.replace(" ", "T")}:00Z`);
}

/** 8/27/2019 14:43 */
function spreadsheetTime(time: string): string {
  const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+) (\d+):(\d+)$/.exec(time) ?? [];
  return `${Number(month)}/${Number(day)}/${year} ${Number(hour)}:${minute}`;
}

/** 08/27/2019 02:43:00 PM */
function bulkTime(time: string): string {
  const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+) (\d+):(\d+)$/.exec(time) ?? [];
  const twelve = String(Number(hour) % 12 || 12).padStart(2, "0");
  return `${month}/${day}/${year} ${twelve}:${minute}:00 ${Number(hour) < 12 ? "AM" : "PM"}`;
}
