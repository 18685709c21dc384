import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rowsOf, withDatabase } from "../dataset/database";
import { ingest } from "../dataset/ingest";
import { csv2016, inFolder, tables2016, written } from "../dataset/officialFiles.fixture";
import { sqlText } from "../dataset/sql";
import type { Contract } from "./contract";
import { prepare } from "./prepare";
import { RowCap } from "./rowCap";
import { scene } from "./scene";

const contract: Contract = {
  ...scene,
  name: "few",
  features: scene.features.filter(({ name }) => ["month", "n_users", "age_mean"].includes(name)),
};

async function accidents(): Promise<{
  prepareWith: (sample: RowCap | null) => Promise<{ ids: string[]; made: Awaited<ReturnType<typeof prepare>> }>;
}> {
  const folder = await inFolder(written(tables2016(300), csv2016));
  const { tables } = await ingest(folder);
  const out = join(folder.outDir, "prepared.parquet");
  return {
    async prepareWith(sample) {
      const made = await prepare({ tables, contract, out, sample });
      const rows = await withDatabase((database) => rowsOf(database, `SELECT accident_id, n_users FROM read_parquet(${sqlText(out)})`));
      expect(rows.every(({ n_users }) => n_users === 1)).toBe(true);
      return { ids: rows.map(({ accident_id }) => String(accident_id)), made };
    },
  };
}

describe("a row cap", () => {
  it("draws whole accidents at random, the same by the same seed, and says how many of how many", async () => {
    const { prepareWith } = await accidents();

    const [first, again, other] = [
      await prepareWith({ rows: 100, seed: 1 }),
      await prepareWith({ rows: 100, seed: 1 }),
      await prepareWith({ rows: 100, seed: 2 }),
    ];

    expect(first.made).toMatchObject({ rows: 100, quality: { sample: { seed: 1, rows: 100, of: 300 } } });
    expect(new Set(first.ids).size).toBe(100);
    expect(again.ids).toEqual(first.ids);
    expect(other.ids).not.toEqual(first.ids);
    expect(first.made.quality.checks.find(({ name }) => name === "accidents-joined")).toMatchObject({
      verdict: "pass",
      value: 100,
      limit: 100,
    });
  });

  it("holds in a larger draw what a smaller one of the same seed holds", async () => {
    const { prepareWith } = await accidents();

    const [small, large] = [await prepareWith({ share: 0.1, seed: 7 }), await prepareWith({ share: 0.5, seed: 7 })];

    expect([small.ids.length, large.ids.length]).toEqual([30, 150]);
    expect(small.ids.every((id) => large.ids.includes(id))).toBe(true);
  });

  it("is not applied where there are no more accidents than it allows", async () => {
    const { prepareWith } = await accidents();

    for (const sample of [null, { rows: 300, seed: 1 }, { rows: 10_000, seed: 1 }, { share: 1, seed: 1 }]) {
      expect((await prepareWith(sample)).made).toMatchObject({ rows: 300, quality: { sample: null } });
    }
  });

  it.each([{ rows: 0 }, { rows: 1.5 }, { share: 0 }, { share: 1.1 }, { share: 0.5, rows: 3 }, {}])("cannot be %j", (cap) => {
    expect(RowCap.safeParse(cap).success).toBe(false);
  });
});
