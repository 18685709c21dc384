import { describe, expect, it } from "vitest";
import type { Registry } from "./registry";
import { aDataset, aDatasetUse, at } from "./registryFixtures";

/**
 * What every implementation of a registry does with dataset versions, as tests.
 *
 * @param current the registry of the running test, without any record at its start
 */
export function describeDatasets(current: () => Registry): void {
  describe("dataset versions", () => {
    it("are answered as they were written, and nothing for an unknown id", async () => {
      const version = aDataset("a", at(1), { previous: "b".repeat(64) });

      expect(await current().putDataset(version)).toEqual(version);

      expect(await current().getDataset(version.id)).toEqual(version);
      expect(await current().getDataset("c".repeat(64))).toBeUndefined();
    });

    it("stay as they first were when the same content comes again", async () => {
      const first = await current().putDataset(aDataset("a", at(1)));

      const again = await current().putDataset(aDataset("a", at(2), { revision: "later" }));

      expect(again).toEqual(first);
      expect(await current().listDatasets()).toEqual([first]);
    });

    it("are one when two ingests of the same content end at once", async () => {
      const answers = await Promise.all([1, 2, 3].map((minute) => current().putDataset(aDataset("a", at(minute)))));

      expect(new Set(answers.map(({ createdAt }) => createdAt)).size).toBe(1);
      expect(await current().listDatasets()).toHaveLength(1);
    });

    it("are listed newest first, of one dataset or of all", async () => {
      for (const [letter, minute] of [
        ["b", 2],
        ["c", 3],
        ["a", 1],
      ] as const)
        await current().putDataset(aDataset(letter, at(minute)));
      await current().putDataset(aDataset("d", at(4), { dataset: "chicago" }));

      const letters = (versions: { id: string }[]) => versions.map(({ id }) => id[0]).join("");

      expect(letters(await current().listDatasets())).toBe("dcba");
      expect(letters(await current().listDatasets("baac"))).toBe("cba");
      expect(await current().listDatasets("unknown")).toEqual([]);
    });

    it("know what was made of them, each once: prepared tables first, then model versions by number", async () => {
      const [prepared, ninth, tenth] = [aDatasetUse("a", "prepared"), aDatasetUse("a", 9), aDatasetUse("a", 10)];
      for (const use of [tenth, prepared, ninth, { ...prepared, at: at(9).toISOString() }, aDatasetUse("b", 1)])
        await current().putDatasetUse(use);

      expect(await current().listDatasetUses("a".repeat(64))).toEqual([prepared, ninth, tenth]);
      expect(await current().listDatasetUses("c".repeat(64))).toEqual([]);
    });
  });
}
