import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DataError } from "../../errors";
import { rowsOf, withDatabase } from "../database";
import { ingest } from "../ingest";
import { inFolder } from "../officialFiles.fixture";
import { QualityReport } from "../quality";
import { sqlText } from "../sql";
import { type Crash, crash, layouts, written } from "./crashFiles.fixture";

const CRASHES = Array.from({ length: 40 }, (_, index) => crash(index));

describe("crashes of Chicago", () => {
  it.each(Object.entries(layouts))("read the same in layout %s", async (_, layout) => {
    const { dataset, tables, quality } = await ingest(await inFolder({ "x.csv": written(CRASHES, layout) }));

    const lacks = (column: string) => layout.without.some((name) => name === column);
    expect(dataset).toBe("chicago");
    expect(QualityReport.parse(quality).totals).toMatchObject({ accidents: 40, severe: 14, vehicles: 0, users: 0 });
    expect(quality.tables.accidents.cellsCleared).toEqual({});
    expect(quality.checks.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    const rows = await rowsOfTable(tables.accidents);
    expect(rows.find(({ street_no }) => street_no === 800)).toMatchObject({
      year: lacks("crash_date") ? null : 2019,
      month: 8,
      day: lacks("crash_date") ? null : 27,
      weekday: 1,
      crash_hour: 14,
      minute_of_day: lacks("crash_date") ? null : 883,
      delay_police_minutes: lacks("crash_date") || lacks("date_police_notified") ? null : 26,
      street_direction: "N",
      street_name: "CLARK ST",
      beat: "0832",
      lat: 41.89695213,
      long: -87.63129518,
      posted_speed_limit: 30,
      weather_condition: 4,
      lighting_condition: 2,
      first_crash_type: 7,
      trafficway_type: 15,
      roadway_surface_cond: 2,
      prim_contributory_cause: 18,
      intersection_related: true,
      not_right_of_way: lacks("not_right_of_way_i") ? null : false,
      hit_and_run: null,
      killed: 0,
      injured: 1,
      target: 1,
    });
  });

  it("are known by RD_NO, else by CRASH_RECORD_ID, else by place and hour, and split by that key", async () => {
    const key = async (layout: keyof typeof layouts) => {
      const { tables } = await ingest(await inFolder({ "x.csv": written(CRASHES, layouts[layout]) }));
      return (await rowsOfTable(tables.accidents)).find(({ street_no }) => street_no === 800) ?? {};
    };

    const [numbered, ofApi, unnumbered, spelled] = [await key("serials"), await key("api"), await key("withoutNumbers"), await key("bulk")];

    expect([numbered, ofApi, unnumbered].map(({ record_key }) => record_key)).toEqual([
      "JC400000",
      "0".padStart(128, "a"),
      "800|N|CLARK ST|14|3|8",
    ]);
    // Numbers of a file with blank lines are spelled as the reference spells them.
    expect(spelled.record_key).toBe("800.0|N|CLARK ST|14.0|3.0|8.0");
    for (const { record_key, split_share } of [numbered, ofApi, unnumbered, spelled]) {
      const bucket = Number.parseInt(createHash("sha256").update(String(record_key)).digest("hex").slice(0, 8), 16) % 100;
      expect(split_share).toBe((99 - bucket) / 100);
    }
    expect(numbered.accident_id).toBe(BigInt(`0x${createHash("sha256").update("JC400000").digest("hex").slice(0, 13)}`));
  });

  it("that several files hold count once, however much they overlap", async () => {
    const folder = await inFolder({
      "a.csv": written(CRASHES, layouts.serials),
      "b.csv": written(CRASHES.slice(10), layouts.spreadsheet),
      "c.csv": written(CRASHES.slice(0, 20), layouts.withoutNumbers),
      "d.csv": written(CRASHES.slice(5, 20), layouts.withoutNumbers),
    });

    const { quality } = await ingest(folder);

    expect(quality.tables.accidents).toMatchObject({ rowsIn: 105, rowsOut: 60, rejected: { "repeated-record": 45 } });
    expect(quality.checks.find(({ name }) => name === "repeated-records-accidents")?.message).toBe(
      "105 rows of accidents came in, 45 of them repeat a record: 60 are left",
    );
  });

  it("without a number stay apart within their file, even when they are alike", async () => {
    const twice = written([...CRASHES, crash(), { ...crash(1), weather_condition: "RAIN" }], layouts.withoutNumbers);

    const { tables, quality } = await ingest(await inFolder({ "a.csv": twice }));

    expect(quality.totals.accidents).toBe(42);
    const shares = (await rowsOfTable(tables.accidents)).filter(({ street_no }) => street_no === 800).map((row) => row.split_share);
    expect(new Set(shares).size).toBe(1);
  });

  it("of unknown type are in quarantine, never harmless; so are lines of commas", async () => {
    const { quality, tables } = await ingest(
      await inFolder({ "x.csv": written([...CRASHES, { ...crash(50), crash_type: "" }], layouts.bulk) }),
    );

    expect(quality.tables.accidents).toMatchObject({
      rowsIn: 42,
      rowsOut: 40,
      rejected: { "undecidable-target": 1, "unreadable-accident-id": 1 },
    });
    expect((await rowsOfTable(tables.accidents)).some(({ street_no }) => street_no === 850)).toBe(false);
  });
});

describe("cells of a crash", () => {
  it.each([
    ["weather_condition", "HAILSTORM", "weather_condition"],
    ["crash_type", "INJURY", "target"],
    ["posted_speed_limit", "300", "posted_speed_limit"],
    ["crash_hour", "24", "crash_hour"],
    ["crash_day_of_week", "0", "weekday"],
    ["latitude", "48.85", "lat"],
    ["longitude", "87.63", "long"],
    ["beat_of_occurrence", "08x", "beat"],
    ["street_direction", "NORTH", "street_direction"],
    ["hit_and_run_i", "?", "hit_and_run"],
  ])("%s = %j becomes missing and is counted", async (column, value, cell) => {
    const { quality, row } = await spoiled({ [column]: value });

    expect(quality.tables.accidents.cellsCleared).toEqual({ [column]: { count: 1, first: { file: "x.csv", row: 2, value } } });
    if (cell !== "target") expect(row[cell]).toBeNull();
    else expect(quality.tables.accidents.rejected).toEqual({ "undecidable-target": 1 });
  });

  it.each(["1672541940", "27.08.2019 14:43", "2019-02-30 10:00:00", "0019-08-27 14:43:00", "99999"])(
    "a time like %j is none",
    async (time) => {
      const { quality, row } = await spoiled({ crash_date: time }, (text) => text);

      expect(quality.tables.accidents.cellsCleared.crash_date).toMatchObject({ count: 1, first: { value: time } });
      expect(row).toMatchObject({ year: null, minute_of_day: null, delay_police_minutes: null, month: 8, crash_hour: 14 });
    },
  );

  it("a notice before the crash is none", async () => {
    const { quality, row } = await spoiled({ date_police_notified: "2019-08-27 14:42" });

    expect(Object.keys(quality.tables.accidents.cellsCleared)).toEqual(["date_police_notified"]);
    expect(row.delay_police_minutes).toBeNull();
  });

  it.each([
    [
      "lower case",
      { weather_condition: "cloudy/overcast", crash_type: "injury and / or tow due to crash" },
      { weather_condition: 4, target: 1 },
    ],
    ["a place of 0, 0", { latitude: "0", longitude: "0" }, { lat: null, long: null }],
    ["numbers with a decimal", { injuries_total: "3.0", posted_speed_limit: "35.0" }, { injured: 3, posted_speed_limit: 35 }],
    ["a beat with its zero", { beat_of_occurrence: "0111" }, { beat: "0111" }],
    ["an odd speed limit", { posted_speed_limit: "24" }, { posted_speed_limit: 24 }],
  ])("in %s are read", async (_, cells, expected) => {
    const { quality, row } = await spoiled(cells);

    expect(row).toMatchObject(expected);
    expect(quality.tables.accidents.cellsCleared).toEqual({});
  });
});

describe("files that cannot be pooled", () => {
  it("with another label are refused by name, all of them, alone or beside others", async () => {
    const columns = "injuries,crash_date,crash_hour,first_crash_type,weather_condition";
    const other = `${columns}\nnone,2022-12-31T23:59:00,23,REAR END,CLEAR\n`;
    const unlabelled = "CRASH_RECORD_ID,CRASH_DATE,WEATHER_CONDITION\nab,2025-06-29 19:00:00,CLEAR\n";
    const folder = await inFolder({ "a.csv": other, "b.csv": written(CRASHES, layouts.api), "c.csv": unlabelled });

    const [pooled, alone] = [await failureOf(folder), await failureOf(await inFolder({ "a.csv": other }))];

    expect(pooled.details.map(({ path }) => path)).toEqual(["a.csv:1:crash_type", "c.csv:1:crash_type"]);
    expect(pooled.message).toMatch(/a\.csv.*its label is injuries.*another target\. Take the file out/);
    expect(alone.details).toHaveLength(1);
  });

  it("without a column of the contract are refused with its name", async () => {
    const rows = CRASHES.map(({ lighting_condition: _, ...rest }) => rest);

    const failure = await failureOf(await inFolder({ "x.csv": written(rows, layouts.api) }));

    expect(failure.details).toEqual([{ path: "x.csv:1:lighting_condition", message: "missing column of table crashes" }]);
  });

  it("without anything to tell a record by are refused", async () => {
    const rows = CRASHES.map(({ rd_no: _r, crash_record_id: _c, street_name: _s, ...rest }) => rest);

    await expect(failureOf(await inFolder({ "x.csv": written(rows, layouts.api) }))).resolves.toMatchObject({
      details: [{ path: "x.csv:1:crash_record_id or rd_no or street_name" }],
    });
  });
});

async function spoiled(cells: Crash, time = layouts.spreadsheet.time) {
  const crashes = [{ ...crash(0), ...cells }, ...CRASHES.slice(1)];
  const { tables, quality } = await ingest(
    await inFolder({
      "x.csv": written(crashes, {
        ...layouts.spreadsheet,
        time: (each) => (each.startsWith("2019-08-27") ? layouts.spreadsheet.time(each) : time(each)),
      }),
    }),
  );
  const row = (await rowsOfTable(tables.accidents)).find(({ record_key }) => record_key === "JC400000") ?? {};
  return { quality, row };
}

function rowsOfTable(path: string): Promise<Record<string, unknown>[]> {
  return withDatabase((database) => rowsOf(database, `SELECT * FROM read_parquet(${sqlText(path)})`));
}

async function failureOf(folder: Awaited<ReturnType<typeof inFolder>>): Promise<DataError> {
  const failure = await ingest(folder).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DataError);
  return failure as DataError;
}
