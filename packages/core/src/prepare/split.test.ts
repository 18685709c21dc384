import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { splitShare } from "../dataset/cells";
import { withDatabase } from "../dataset/database";
import { inFolder } from "../dataset/officialFiles.fixture";
import { sqlText } from "../dataset/sql";
import { DataError } from "../errors";
import type { Contract } from "./contract";
import type { Side } from "./readMatrix";
import { scene } from "./scene";
import { split } from "./split";
import { SplitPolicy } from "./splitPolicy";

const contract: Contract = { name: "one", unit: "accident", features: scene.features.filter(({ name }) => name === "month") };
const SIDES: readonly Side[] = ["train", "validation", "holdout"];

describe("splitting by accident", () => {
  it("puts an accident on the side that the hash of its number says, in every run", async () => {
    const few = await split({ prepared: await prepared(1_000), contract, policy: { kind: "fixed" } });
    const many = await split({ prepared: await prepared(3_000), contract, policy: { kind: "fixed" } });

    for (const side of SIDES) {
      const shares = [...many[side].ids].map((id) => Number((BigInt(id) * 2654435761n) % 2n ** 32n) / 2 ** 32);
      expect(shares.every((share) => sideOf(share) === side)).toBe(true);
      expect(new Set(many[side].ids)).toEqual(new Set([...many[side].ids, ...few[side].ids]));
    }
    expect(totalOf(many.counts)).toBe(3_000);
  });

  it("draws at random by its seed alone, alike in both classes", async () => {
    const path = await prepared(3_000);
    const draw = (seed: number) => split({ prepared: path, contract, policy: SplitPolicy.parse({ kind: "random", seed }) });

    const [first, again, other] = [await draw(1), await draw(1), await draw(2)];

    expect(again.holdout).toEqual(first.holdout);
    expect(other.holdout.ids).not.toEqual(first.holdout.ids);
    expect(first.counts).toEqual({
      train: { rows: 1_920, severe: 640 },
      validation: { rows: 480, severe: 160 },
      holdout: { rows: 600, severe: 200 },
    });
    expect(new Set(SIDES.flatMap((side) => [...first[side].ids])).size).toBe(3_000);
  });

  it("lets the latest months judge, the ones before choose and the earlier ones train", async () => {
    const { train, validation, holdout } = await split({
      prepared: await prepared(1_200),
      contract,
      policy: { kind: "time", holdoutMonths: 3, validationMonths: 2 },
    });

    expect(new Set(train.values)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
    expect(new Set(validation.values)).toEqual(new Set([8, 9]));
    expect(new Set(holdout.values)).toEqual(new Set([10, 11, 12]));
  });

  it("refuses to leave a side without accidents", async () => {
    const policy: SplitPolicy = { kind: "time", holdoutMonths: 12, validationMonths: 2 };

    const splitting = split({ prepared: await prepared(100), contract, policy });

    await expect(splitting).rejects.toThrow(DataError);
    await expect(split({ prepared: await prepared(100), contract, policy })).rejects.toThrow("no accident for train and validation");
  });
});

/** Accidents of 2024, every third severe, months in turn. */
async function prepared(rows: number): Promise<string> {
  const { outDir } = await inFolder({});
  const path = join(outDir, "prepared.parquet");
  await withDatabase((database) =>
    database.run(`COPY (SELECT *, ${splitShare.sql} AS split_share FROM (SELECT 202400000001 + i AS accident_id, CAST(2024 * 12 + i % 12 + 1 AS INTEGER) AS period, CAST(i % 12 + 1 AS FLOAT) AS month,
  CAST((i + i // 12) % 3 = 0 AS UTINYINT) AS target FROM range(${rows}) r(i))) TO ${sqlText(path)} (FORMAT parquet)`),
  );
  return path;
}

function sideOf(share: number): Side {
  if (share >= 0.8) return "holdout";
  return share >= 0.64 ? "validation" : "train";
}

function totalOf(counts: Record<Side, { rows: number }>): number {
  return SIDES.reduce((sum, side) => sum + counts[side].rows, 0);
}
