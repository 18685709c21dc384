import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { describe, expect } from "vitest";
import { realData, testOnRealData } from "../../realData.fixture";
import { rowsOf, withDatabase } from "../database";
import { loadNormalised } from "../loadNormalised";
import { inFolder } from "../officialFiles.fixture";
import { readSource } from "../source/readSource";

const NAMES = {
  aanchal: "aanchal_check_A",
  elicaluya: "elicaluya_chicago_crashes",
  hassouss: "hassouss_Traffic_Crashes",
  hollow27mc: "hollow27mc_Traffic_Crashes_-_Crashes_500",
  jonathan813: "jonathan813_Traffic_Crashes_10k",
  ljdamiani: "DERIVED_ljdamiani_crash_2022",
  woiny27: "woiny27_chicago_crashes",
};
type Name = keyof typeof NAMES;
const ALL = Object.keys(NAMES) as Name[];
const LABELLED: readonly Name[] = ["elicaluya", "hassouss", "hollow27mc", "jonathan813", "woiny27"];

const path = (name: Name) => realData("chicago", `${NAMES[name]}.csv.gz`);

/** Rows of a query over `crashes`, the file as written: every cell its text. */
async function asked(name: Name, sql: string): Promise<Record<string, unknown>[]> {
  const { outDir } = await inFolder({});
  const source = await readSource({ name, path: path(name) }, `${outDir}/copy.txt`);
  return withDatabase(async (database) => {
    await loadNormalised(database, source, "crashes");
    return rowsOf(database, sql);
  });
}

/** Numbers by name, of expressions over `crashes`. */
async function counted(name: Name, expressions: Record<string, string>): Promise<Record<string, number>> {
  const selected = Object.entries(expressions).map(([as, sql]) => `${sql} AS "${as}"`);
  const [row = {}] = await asked(name, `SELECT ${selected.join(", ")} FROM crashes`);
  return Object.fromEntries(Object.entries(row).map(([as, value]) => [as, Number(value)]));
}

const counting = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
const blank = (column: string) => counting(`coalesce(trim(${column}), '') = ''`);

describe("the bytes of Chicago's files", () => {
  testOnRealData("end lines with CRLF where a spreadsheet of Windows wrote them, begin with a mark in one, and are ASCII", async () => {
    const files = await Promise.all(ALL.map(async (name) => gunzipSync(await readFile(path(name)))));

    const texts = files.map((bytes) => bytes.toString("latin1"));
    expect(texts.map((text) => text.split("\r\n").length - 1)).toEqual([0, 0, 5_003, 500, 0, 0, 0]);
    expect(texts.map((text) => text.startsWith("\u00ef\u00bb\u00bf"))).toEqual(ALL.map((name) => name === "jonathan813"));
    expect(files.map((bytes, index) => bytes.subarray(ALL[index] === "jonathan813" ? 3 : 0).filter((byte) => byte > 127).length)).toEqual(
      ALL.map(() => 0),
    );
  });

  testOnRealData("quote what holds a comma: no value is cut at it", async () => {
    const values = {
      damage: counting("damage = 'OVER $1,500'"),
      dark: counting("lighting_condition = 'DARKNESS, LIGHTED ROAD'"),
      vision: counting("prim_contributory_cause = 'VISION OBSCURED (SIGNS, TREE LIMBS, BUILDINGS, ETC.)'"),
    };

    expect(await counted("jonathan813", values)).toEqual({ damage: 5_809, dark: 1_954, vision: 67 });
    expect(await counted("elicaluya", values)).toEqual({ damage: 5_983, dark: 1_709, vision: 45 });
    expect(await counted("woiny27", values)).toEqual({ damage: 695, dark: 143, vision: 3 });
    expect(await counted("ljdamiani", values)).toEqual({ damage: 72_504, dark: 24_414, vision: 522 });
  });
});

describe("dates as they are written", () => {
  testOnRealData.each([
    ["hassouss", "date_police_notified", "\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}:\\d{2} [AP]M", 4_994],
    ["jonathan813", "crash_date", "\\d{1,2}/\\d{1,2}/\\d{4} \\d{1,2}:\\d{2}", 10_000],
    ["elicaluya", "crash_date", "\\d{1,2}/\\d{1,2}/\\d{4} \\d{1,2}:\\d{2}", 10_655],
    ["hollow27mc", "crash_date", "\\d{5}\\.\\d{1,5}", 499],
    ["hollow27mc", "date_police_notified", "\\d{5}\\.\\d{1,5}", 499],
    ["woiny27", "crash_date", "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}", 1_000],
    ["aanchal", "crash_date", "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}", 1_974],
  ] as const)("%s: %s has the form %s in %i rows", async (name, column, form, rows) => {
    expect(await counted(name, { rows: counting(`regexp_full_match(${column}, '${form}')`) })).toEqual({ rows });
  });

  testOnRealData("agree in their month with the month that is written beside them", async () => {
    const month = "CAST(crash_month AS INTEGER)";
    const slash = "CAST(split_part(crash_date, '/', 1) AS INTEGER)";

    expect(await counted("jonathan813", { other: counting(`${slash} <> ${month}`) })).toEqual({ other: 0 });
    expect(await counted("elicaluya", { other: counting(`${slash} <> ${month}`) })).toEqual({ other: 0 });
    expect(await counted("woiny27", { other: counting(`CAST(crash_date[6:7] AS INTEGER) <> ${month}`) })).toEqual({ other: 0 });
  });
});

describe("what is missing, and what is a value", () => {
  testOnRealData("reports of no kind, counts of nobody, and the word nan", async () => {
    const reports = await Promise.all(LABELLED.map((name) => counted(name, { none: blank("report_type") })));

    expect(reports.map(({ none }) => none)).toEqual([301, 108, 13, 200, 22]);
    expect(await counted("aanchal", { nan: counting("most_severe_injury = 'nan'"), none: blank("injuries_total") })).toEqual({
      nan: 3,
      none: 3,
    });
    expect(await counted("aanchal", { floats: counting("regexp_full_match(injuries_total, '\\d+\\.0')") })).toEqual({ floats: 1_971 });
    expect(await counted("jonathan813", { whole: counting("regexp_full_match(injuries_total, '\\d+')") })).toEqual({ whole: 9_955 });
  });

  testOnRealData("flags are Y, N or blank, and mostly blank", async () => {
    const flags = (...columns: string[]) => ({
      others: counting(columns.map((column) => `coalesce(${column}, '') NOT IN ('Y', 'N', '')`).join(" OR ")),
      ...Object.fromEntries(columns.map((column) => [column, blank(column)])),
    });
    const many = [
      "hit_and_run_i",
      "intersection_related_i",
      "dooring_i",
      "work_zone_i",
      "workers_present_i",
      "photos_taken_i",
      "statements_taken_i",
    ];

    expect(await counted("jonathan813", flags(...many, "not_right_of_way_i", "crash_date_est_i"))).toEqual({
      others: 0,
      hit_and_run_i: 7_210,
      intersection_related_i: 7_565,
      dooring_i: 9_954,
      work_zone_i: 9_933,
      workers_present_i: 9_975,
      photos_taken_i: 9_883,
      statements_taken_i: 9_799,
      not_right_of_way_i: 9_530,
      crash_date_est_i: 9_342,
    });
    expect(await counted("woiny27", flags(...many, "private_property_i"))).toMatchObject({
      others: 0,
      hit_and_run_i: 732,
      private_property_i: 964,
    });
    expect(await counted("hassouss", flags("hit_and_run_i", "intersection_related_i"))).toEqual({
      others: 0,
      hit_and_run_i: 3_701,
      intersection_related_i: 3_954,
    });
  });
});

describe("places as they are written", () => {
  testOnRealData(
    "have the longitude first, twelve digits where the latitude beside them was cut to eight, and lie at 0 0 in two files",
    async () => {
      const points = {
        points: counting("regexp_matches(location, '^POINT \\(-8[78]')"),
        nowhere: counting("location = 'POINT (0 0)'"),
        cut: `max(length(split_part(latitude, '.', 2)))`,
        whole: "max(length(regexp_extract(location, '\\.(\\d+)\\)$', 1)))",
      };

      expect(await counted("jonathan813", points)).toEqual({ points: 9_899, nowhere: 0, cut: 8, whole: 12 });
      expect(await counted("hollow27mc", points)).toEqual({ points: 493, nowhere: 0, cut: 8, whole: 12 });
      expect(await counted("hassouss", points)).toMatchObject({ points: 2_853, nowhere: 18 });
      expect(await counted("woiny27", points)).toMatchObject({ points: 994, nowhere: 1 });
      expect(await counted("ljdamiani", { zero: counting("CAST(latitude AS DOUBLE) = 0") })).toEqual({ zero: 6 });
    },
  );

  testOnRealData("have beats that lost their zero in four rows of ten", async () => {
    const short = await Promise.all(LABELLED.map((name) => counted(name, { three: counting("length(beat_of_occurrence) = 3") })));

    expect(short.map(({ three }) => three)).toEqual([4_177, 1_725, 210, 3_969, 402]);
  });
});

describe("the target and what gives it away", () => {
  testOnRealData("is one of two texts, blank only in blank lines", async () => {
    const types = await Promise.all(
      LABELLED.map((name) =>
        asked(name, "SELECT crash_type AS type, CAST(count(*) AS INTEGER) AS n FROM crashes GROUP BY ALL ORDER BY n DESC"),
      ),
    );

    const counts = types.map((rows) => rows.filter(({ type }) => type !== null && type !== "").map(({ type, n }) => [type, n]));
    const [NO, YES] = ["NO INJURY / DRIVE AWAY", "INJURY AND / OR TOW DUE TO CRASH"];
    expect(counts).toEqual([
      [
        [NO, 7_933],
        [YES, 2_722],
      ],
      [
        [NO, 3_639],
        [YES, 1_355],
      ],
      [
        [NO, 359],
        [YES, 140],
      ],
      [
        [NO, 7_224],
        [YES, 2_776],
      ],
      [
        [NO, 744],
        [YES, 256],
      ],
    ]);
  });

  testOnRealData("is known from the kind of report: half of those on scene are severe, one in thirteen at the desk", async () => {
    const share = (kind: string) =>
      `${counting(`report_type = '${kind}' AND crash_type LIKE 'INJURY%'`)} / ${counting(`report_type = '${kind}'`)}`;

    const { scene, desk } = await counted("jonathan813", { scene: share("ON SCENE"), desk: share("NOT ON SCENE (DESK REPORT)") });

    expect([scene, desk]).toEqual([expect.closeTo(0.484, 3), expect.closeTo(0.077, 3)]);
  });

  testOnRealData("ljdamiani has five rows twice, and no id to tell it", async () => {
    const { rows = 0, different = 0 } = await counted("ljdamiani", {
      rows: "count(*)",
      different: '(SELECT count(*) FROM (SELECT DISTINCT * EXCLUDE ("line ") FROM crashes))',
    });

    expect([rows, rows - different]).toEqual([107_083, 5]);
  });
});
