import { describe, expect } from "vitest";
import { realData, testOnRealData } from "../../realData.fixture";
import { rowsOf, withDatabase } from "../database";
import { type Ingested, ingest } from "../ingest";
import { inFolder } from "../officialFiles.fixture";
import { readHeader } from "../source/header";
import { sqlText } from "../sql";

const NAMES = {
  elicaluya: "elicaluya_chicago_crashes",
  hassouss: "hassouss_Traffic_Crashes",
  hollow27mc: "hollow27mc_Traffic_Crashes_-_Crashes_500",
  jonathan813: "jonathan813_Traffic_Crashes_10k",
  woiny27: "woiny27_chicago_crashes",
};
type Source = keyof typeof NAMES;
const SOURCES = Object.keys(NAMES) as Source[];

describe("the five labelled files, each alone", () => {
  testOnRealData("differ in case, columns and byte order mark, and in nothing else that matters", async () => {
    const headers = await Promise.all(SOURCES.map((source) => readHeader(file(source))));

    const has = (column: string) => headers.map(({ columns }) => columns.some((each) => each.toLowerCase() === column));
    expect(headers.map(({ columns }) => columns.length)).toEqual([35, 37, 49, 48, 48]);
    expect(headers.map(({ columns }) => columns.every((each) => each === each.toUpperCase()))).toEqual([true, true, true, true, false]);
    expect(headers[3]?.columns[0]).toBe("RD_NO");
    expect(has("rd_no")).toEqual([false, false, true, true, false]);
    expect(has("crash_record_id")).toEqual([false, false, true, false, true]);
    expect(has("crash_date")).toEqual([true, false, true, true, true]);
    expect(has("private_property_i")).toEqual([false, false, false, false, true]);
  });

  testOnRealData("lose no row but blank lines, no category and no time", async () => {
    const read = await Promise.all(SOURCES.map(alone));

    expect(read.map(({ quality }) => quality.tables.accidents.rowsIn)).toEqual([10_655, 5_002, 499, 10_000, 1_000]);
    expect(read.map(({ quality }) => quality.tables.accidents.rejected)).toEqual([{}, { "unreadable-accident-id": 8 }, {}, {}, {}]);
    expect(read.map(({ quality }) => quality.tables.accidents.cellsCleared)).toEqual([{}, {}, {}, {}, {}]);
    expect(read.map(({ quality }) => quality.files[0]?.encoding)).toEqual(["ascii", "ascii", "ascii", "ascii", "ascii"]);
    expect(read.map(({ quality }) => quality.totals.severe)).toEqual([2_722, 1_355, 140, 2_776, 256]);
  });

  testOnRealData("tell the same time in three columns as in the date, whatever form it has", async () => {
    const differing = `count(*) FILTER (WHERE minute_of_day // 60 IS DISTINCT FROM crash_hour
      OR isodow(make_date(year, month, day)) - 1 IS DISTINCT FROM weekday)`;

    expect(await numbers("elicaluya", `${differing} AS n`)).toEqual({ n: 0 });
    expect(await numbers("jonathan813", `${differing} AS n`)).toEqual({ n: 0 });
    expect(await numbers("woiny27", `${differing} AS n`)).toEqual({ n: 0 });
    // Spreadsheet serials are cut to five decimals: only rounded to the minute do they agree with the hour.
    expect(await numbers("hollow27mc", `${differing} AS n`)).toEqual({ n: 0 });
    expect(await row("hollow27mc", "record_key = 'JC199149'")).toMatchObject({ year: 2019, month: 3, day: 25, minute_of_day: 883 });
    expect(await row("jonathan813", "record_key = 'JC460525'")).toMatchObject({ year: 2019, month: 10, day: 5, minute_of_day: 5 });
    expect(await numbers("woiny27", "min(day) AS first, max(day) AS last, min(year) AS year")).toEqual({ first: 14, last: 18, year: 2026 });
    expect(await numbers("hassouss", "count(year) AS n, count(minute_of_day) AS m, count(crash_hour) AS h")).toEqual({
      n: 0,
      m: 0,
      h: 4_994,
    });
  });

  testOnRealData("hold the counted delays to the police", async () => {
    const delays =
      "quantile_cont(delay_police_minutes, [0.5, 0.9, 0.99]) AS quantiles, min(delay_police_minutes) AS low, max(delay_police_minutes) AS high";
    const counted = "CAST(count(delay_police_minutes) AS INTEGER) AS n";

    const { quantiles, low, high } = await one("jonathan813", delays);

    expect({ quantiles: (quantiles as number[]).map(Math.round), low, high }).toEqual({
      quantiles: [26, 1_071, 9_935],
      low: 0,
      high: 33_152,
    });
    expect(await Promise.all(SOURCES.map((source) => one(source, counted)))).toEqual([
      { n: 0 },
      { n: 0 },
      { n: 499 },
      { n: 10_000 },
      { n: 1_000 },
    ]);
  });

  testOnRealData("leave open what they leave open", async () => {
    const missing = async (source: Source, ...columns: string[]) => {
      const { missingShare } = (await alone(source)).quality.tables.accidents;
      return columns.map((column) => Math.round(1000 * (missingShare[column] ?? Number.NaN)) / 10);
    };

    expect(await missing("hollow27mc", "lanes", "intersection_related", "not_right_of_way", "hit_and_run", "lat", "injured")).toEqual([
      84.4, 74.1, 95.4, 69.3, 1.2, 0.6,
    ]);
    expect(await missing("jonathan813", "lanes", "intersection_related", "not_right_of_way", "hit_and_run", "lat", "num_units")).toEqual([
      100, 75.7, 95.3, 72.1, 1, 0.3,
    ]);
    expect(await missing("woiny27", "lanes", "not_right_of_way", "hit_and_run", "injured")).toEqual([100, 96.4, 73.2, 0.1]);
    expect(await missing("elicaluya", "num_units", "injured")).toEqual([0.8, 1.2]);
  });

  testOnRealData("lie at 0, 0 where they lie nowhere", async () => {
    const places = await Promise.all(
      SOURCES.map((source) => numbers(source, "count(*) - count(lat) AS lat, count(*) - count(long) AS long")),
    );

    // Blank in the files: 120, 2,123, 6, 101 and 5; the rest is 0, 0.
    expect(places).toEqual([120 + 1, 2_123 + 18, 6, 101, 5 + 1].map((n) => ({ lat: n, long: n })));
  });

  testOnRealData("keep unknown apart from blank, odd speed limits as they are, and get the zero of a beat back", async () => {
    const unknown =
      "100.0 * count(*) FILTER (WHERE weather_condition = 3) / count(*) AS weather, 100.0 * count(*) FILTER (WHERE roadway_surface_cond = 3) / count(*) AS surface";
    const shares = await Promise.all(SOURCES.map((source) => numbers(source, unknown)));
    const { limits } = await one(
      "pool",
      "list_sort(list(DISTINCT posted_speed_limit) FILTER (WHERE posted_speed_limit % 5 <> 0)) AS limits",
    );

    expect(Math.min(...shares.map(({ weather = 0 }) => weather))).toBeCloseTo(3.6, 0);
    expect(Math.max(...shares.map(({ weather = 0 }) => weather))).toBeCloseTo(10.3, 1);
    expect(Math.max(...shares.map(({ surface = 0 }) => surface))).toBeCloseTo(17.4, 1);
    expect(limits).toEqual([1, 3, 6, 9, 24, 36, 39]);
    expect(
      await numbers("pool", "count(beat) AS n, count(*) FILTER (WHERE length(beat) = 4) AS four, min(beat) = '0111' AS first"),
    ).toEqual({
      n: 27_142,
      four: 27_142,
      first: 1,
    });
    const { zero = 0 } = await numbers("pool", "count(*) FILTER (WHERE beat[1] = '0') / count(beat) AS zero");
    expect(zero).toBeCloseTo(0.4, 1);
  });
});

describe("the five labelled files pooled", () => {
  testOnRealData("hold the rows of the reference, each record once", async () => {
    const { quality } = await pool();

    expect(quality.tables.accidents).toMatchObject({
      rowsIn: 27_156,
      rowsOut: 27_144,
      rejected: { "repeated-record": 4, "unreadable-accident-id": 8 },
    });
    expect(quality.totals).toMatchObject({ accidents: 27_144, severe: 7_249, vehicles: 0, users: 0 });
    expect(quality.checks.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    expect(await numbers("pool", "count(DISTINCT accident_id) AS ids, max(accident_id) < 2**52 AS exact")).toEqual({
      ids: 27_144,
      exact: 1,
    });
    expect(
      await numbers(
        "pool",
        "count(*) FILTER (WHERE regexp_full_match(record_key, '[0-9a-f]{128}')) AS record_ids, count(*) FILTER (WHERE regexp_full_match(record_key, '[A-Z]{2}[0-9]{6}')) AS rd_nos",
      ),
    ).toEqual({ record_ids: 1_000, rd_nos: 10_495 });
  });

  testOnRealData("are held out as the reference holds them out", async () => {
    expect(
      await numbers("pool", "count(*) FILTER (WHERE split_share >= 0.8) AS holdout, count(*) FILTER (WHERE split_share < 0.8) AS others"),
    ).toEqual({ holdout: 5_383, others: 21_761 });
  });

  testOnRealData(
    "are severe without exception where anybody was hurt, and by tow alone in a third to three fifths of the severe",
    async () => {
      const tow = "count(*) FILTER (WHERE target = 1 AND coalesce(injured, 0) = 0) / count(*) FILTER (WHERE target = 1) AS share";
      const shares = await Promise.all(SOURCES.map(async (source) => (await numbers(source, tow)).share ?? 0));

      expect(await numbers("pool", "count(*) FILTER (WHERE injured > 0 AND target = 0) AS n")).toEqual({ n: 0 });
      expect(Math.min(...shares)).toBeCloseTo(0.36, 2);
      expect(Math.max(...shares)).toBeCloseTo(0.59, 2);
    },
  );

  testOnRealData("refuse the file of another label and the one without any, by name", async () => {
    const folder = await inFolder({});
    const others = ["DERIVED_ljdamiani_crash_2022", "aanchal_check_A"].map((name) => ({
      name,
      path: realData("chicago", `${name}.csv.gz`),
    }));

    const pooling = ingest({ outDir: folder.outDir, files: [...others, file("woiny27")] });

    await expect(pooling).rejects.toThrow(
      /DERIVED_ljdamiani_crash_2022.*its label is injuries.*another target\. Take the file out; aanchal_check_A/,
    );
  });
});

const read = new Map<Source | "pool", Promise<Ingested>>();

/** Every file is read once for all tests. */
function alone(source: Source): Promise<Ingested> {
  return ingested(source, [source]);
}

function pool(): Promise<Ingested> {
  return ingested("pool", SOURCES);
}

function ingested(key: Source | "pool", sources: readonly Source[]): Promise<Ingested> {
  const reading = read.get(key) ?? inFolder({}).then(({ outDir }) => ingest({ files: sources.map(file), outDir }));
  read.set(key, reading);
  return reading;
}

function file(source: Source): { name: string; path: string } {
  return { name: source, path: realData("chicago", `${NAMES[source]}.csv.gz`) };
}

async function one(key: Source | "pool", expressions: string): Promise<Record<string, unknown>> {
  return select(key, expressions);
}

async function row(key: Source, where: string): Promise<Record<string, unknown>> {
  return select(key, "*", where);
}

async function numbers(key: Source | "pool", expressions: string): Promise<Record<string, number>> {
  return Object.fromEntries(Object.entries(await select(key, expressions)).map(([name, value]) => [name, Number(value)]));
}

async function select(key: Source | "pool", expressions: string, where = "true"): Promise<Record<string, unknown>> {
  const { tables } = await (key === "pool" ? pool() : alone(key));
  const path = sqlText(tables.accidents);
  const [found = {}] = await withDatabase((database) =>
    rowsOf(database, `SELECT ${expressions} FROM read_parquet(${path}) WHERE ${where}`),
  );
  return found;
}
