import { seededRandom } from "@vigie/core/evaluate/random";
import { contractNamed } from "@vigie/core/prepare/contracts";
import type { Matrix } from "@vigie/core/prepare/matrix";
import { Candidate } from "@vigie/core/steps/candidate";
import { expect, it } from "vitest";
import { searchCandidate } from "./searchCandidate";

const contract = contractNamed("fr13");
const features = contract.features.map(({ name }) => name);
const rows = { train: rowsOf(400, 1), validation: rowsOf(200, 2) };

/** Severe by the light. */
function rowsOf(count: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: features.length * count }, () => 1 + Math.floor(random() * 5));
  const light = features.indexOf("lum");
  const target = Uint8Array.from({ length: count }, (_, row) => Number(random() < 0.18 * values[light * count + row]!));
  return { features, rows: count, values, target, ids: Float64Array.from({ length: count }, (_, row) => seed * 1e6 + row) };
}

const boosting = (search: object) => Candidate.parse({ name: "one", family: "boosting", parameters: { minRowsPerLeaf: 5 }, search });

it("takes the parameters whose folds score best, and leaves a candidate without a search as it is", async () => {
  const search = { method: "grid", folds: 2, scoring: "log_loss", space: { trees: [1, 40] } };

  const found = await searchCandidate(boosting(search), contract, rows);

  expect(found).toEqual(Candidate.parse({ name: "one", family: "boosting", parameters: { minRowsPerLeaf: 5, trees: 40 } }));
  expect(await searchCandidate(found, contract, rows)).toBe(found);
});

it("says why no trial went to its end", async () => {
  const search = { method: "fixed", folds: 2, scoring: "cleverness" };

  await expect(searchCandidate(boosting(search), contract, rows)).rejects.toThrow(/no trial of one.*cleverness/);
});
