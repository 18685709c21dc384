import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../dataset/database";
import { inFolder } from "../dataset/officialFiles.fixture";
import { sqlText } from "../dataset/sql";
import type { DataError } from "../errors";
import { realData, testOnRealData } from "../realData.fixture";
import { fr28 } from "./fr28";
import { column, type Matrix } from "./matrix";
import { readReadyMade } from "./readyMade";

const ROWS = 100;

describe("a ready-made table", () => {
  it("becomes matrices: numbers as they are, texts and few whole numbers as codes, blanks as missing", async () => {
    const { read } = await given({ "x.csv": table() });

    const { contract, levels, train, report } = await read();

    expect(contract.features.map(({ name, type }) => [name, type])).toEqual([
      ["speed", "numeric"],
      ["side", "categorical"],
      ["lanes", "categorical"],
    ]);
    expect(levels).toEqual(new Map([["side", ["left", "right"]]]));
    expect(report).toEqual({ rowsIn: ROWS, rows: { train: 64, validation: 16, holdout: 20 }, withoutTarget: 0, cellsCleared: {} });
    // The ids are lines of the file, the first row being line 2.
    const row = [...train.ids].findIndex((id) => (id - 2) % 7 !== 0);
    const index = train.ids[row]! - 2;
    expect(cells(train, row)).toEqual([index + 0.5, index % 2, index % 3]);
    const blank = [...train.ids].findIndex((id) => (id - 2) % 7 === 0);
    expect(cells(train, blank)[0]).toBeNaN();
  });

  it("is split the same way every time, with both classes in their share on every side", async () => {
    const { read } = await given({ "x.csv": table() });

    const [one, other] = [await read(), await read()];

    for (const side of ["train", "validation", "holdout"] as const) {
      expect(other[side].ids).toEqual(one[side].ids);
      const share = one[side].target.reduce((sum, target) => sum + target, 0) / one[side].rows;
      expect(Math.abs(share - 0.5)).toBeLessThan(0.04);
    }
    expect(new Set([...one.train.ids, ...one.validation.ids, ...one.holdout.ids]).size).toBe(ROWS);
  });

  it("keeps the rows of one accident on one side, and takes its number for no feature", async () => {
    const lines = Array.from({ length: ROWS }, (_, index) => `${202400000001 + (index >> 1)},${index % 5},${(index >> 1) % 2}`);
    const { read } = await given({ "x.csv": ["Num_Acc,a,y", ...lines, ""].join("\n") });

    const { train, validation, holdout, contract } = await read();

    expect(contract.features.map(({ name }) => name)).toEqual(["a"]);
    const sides = [train, validation, holdout].map(({ ids }) => new Set(ids));
    expect(sides.reduce((sum, { size }) => sum + size, 0)).toBe(ROWS / 2);
  });

  it("may be compressed, have its target in another file, and bring its own hold-out, whose unknown texts are missing and counted", async () => {
    const judge = "side,lanes,speed,extra\nleft,1,3.5,9\nmiddle,2,fast,9\n";
    const { read, file } = await given({
      "x.csv": gzipSync(
        table()
          .replaceAll(/,[01]$/gm, "")
          .replace(",y", ""),
      ),
      "y.csv": ["y", ...Array.from({ length: ROWS }, (_, index) => (index % 4 < 2 ? "1" : "0")), ""].join("\n"),
      "judge.csv": judge,
      "judge-y.csv": "y\n1\n0\n",
    });

    const { holdout, report } = await read({
      train: { features: file("x.csv"), target: file("y.csv") },
      holdout: { features: file("judge.csv"), target: file("judge-y.csv") },
    });

    expect(report.rows).toEqual({ train: 80, validation: 20, holdout: 2 });
    expect([cells(holdout, 0), cells(holdout, 1)]).toEqual([
      [3.5, 0, 1],
      [Number.NaN, Number.NaN, 2],
    ]);
    expect([...holdout.target]).toEqual([1, 0]);
    expect(report.cellsCleared).toEqual({
      speed: { count: 1, first: { file: "judge.csv", row: 3, value: "fast" } },
      side: { count: 1, first: { file: "judge.csv", row: 3, value: "middle" } },
    });
  });

  it("may be Parquet, with the same result", async () => {
    const { read, file, outDir } = await given({ "x.csv": table(), "x.parquet": "" });
    await withDatabase((database) =>
      database.run(
        `COPY (FROM read_csv(${sqlText(join(outDir, "x.csv"))}, columns = {index: 'BIGINT', speed: 'DOUBLE', side: 'VARCHAR', lanes: 'BIGINT', y: 'BOOLEAN'}, header = true)) TO ${sqlText(join(outDir, "x.parquet"))} (FORMAT parquet)`,
      ),
    );

    const { contract, train } = await read({ train: { features: file("x.parquet") } });

    expect(contract.features.map(({ name }) => name)).toEqual(["index", "speed", "side", "lanes"]);
    expect(train.rows).toBe(64);
  });

  it("is typed as it is told", async () => {
    const { read } = await given({ "x.csv": table() });

    const { contract } = await read({ types: { lanes: "numeric" } });

    expect(contract.features.at(-1)).toMatchObject({ name: "lanes", type: "numeric" });
  });

  it("leaves out rows without a target and counts them", async () => {
    const { read } = await given({ "x.csv": table().replace(/,[01]$/m, ",") });

    const { report } = await read();

    expect(report).toMatchObject({ rowsIn: ROWS, withoutTarget: 1 });
    expect(report.rows.train + report.rows.validation + report.rows.holdout).toBe(ROWS - 1);
  });

  it.each([
    ["a target that is neither 0 nor 1", table().replace(/,1$/m, ",3"), {}, "x.csv:2:y"],
    ["a target column that is not there", table(), { target: "grav" }, "x.csv:1:grav"],
    ["types of a column that is not there", table(), { types: { spede: "numeric" } }, "types.spede"],
    ["text that is said to be numeric", table(), { types: { side: "numeric" } }, "x.csv:side"],
    ["a text that is an identifier", identifiers(), {}, "x.csv:name"],
    ["a row with too few cells", table().replace("left,", ""), {}, "x.csv:2"],
    ["one class alone", table().replaceAll(/,0$/gm, ",1"), {}, undefined],
    ["a damaged Parquet file", "PAR1 and no more", {}, "x.csv"],
  ])("is refused with %s, naming the place", async (_, text, request, path) => {
    const { read } = await given({ "x.csv": text });

    const failure = (await read(request as object).catch((error: unknown) => error)) as DataError;

    expect(failure.code).toBe("bad-data");
    expect(failure.details[0]?.path).toBe(path);
  });

  it("is refused when the target's file has another number of rows", async () => {
    const { read, file } = await given({ "x.csv": table(), "y.csv": "y\n1\n0\n" });

    const reading = read({ train: { features: file("x.csv"), target: file("y.csv") } });

    await expect(reading).rejects.toThrow("y.csv has 2 rows, x.csv has 100: they are no pair.");
  });

  testOnRealData("of the 28 columns is contract fr28, with its own hold-out of 16,410 rows", async () => {
    const { outDir } = await inFolder({});
    const file = (name: string) => ({ name, path: realData("baac", "processed", "datascientest-2021", `${name}.csv.gz`) });

    const { contract, report, holdout } = await readReadyMade({
      train: { features: file("X_train"), target: file("y_train") },
      holdout: { features: file("X_test"), target: file("y_test") },
      target: "grav",
      seed: 42,
      scratch: outDir,
    });

    expect(contract).toBe(fr28);
    expect(report).toEqual({
      rowsIn: 38_288 + 16_410,
      rows: { train: 30_630, validation: 7_658, holdout: 16_410 },
      withoutTarget: 0,
      cellsCleared: {},
    });
    expect(column(holdout, 23)[0]).toBe(Math.fround(46.19561));
  });
});

/** A hundred rows under a header with pandas' nameless index. */
function table(): string {
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const speed = index % 7 === 0 ? "" : index + 0.5;
    return [index, speed, index % 2 ? "right" : "left", index % 3, index % 4 < 2 ? 1 : 0].join(",");
  });
  return [",speed,side,lanes,y", ...lines, ""].join("\n");
}

function identifiers(): string {
  return ["name,y", ...Array.from({ length: 1100 }, (_, index) => `n${index},${index % 2}`), ""].join("\n");
}

type Request = Parameters<typeof readReadyMade>[0];

async function given(contents: Record<string, Buffer | string>) {
  const { files, outDir } = await inFolder(contents);
  const file = (name: string) => files.find((each) => each.name === name)!;
  const read = (request: Partial<Request> = {}) =>
    readReadyMade({ train: { features: files[0]! }, target: "y", seed: 7, scratch: outDir, ...request });
  return { file, outDir, read };
}

function cells(matrix: Matrix, row: number): number[] {
  return matrix.features.map((_, feature) => matrix.values[feature * matrix.rows + row]!);
}
