import { baac } from "@vigie/core/dictionary/baac";
import { chicago } from "@vigie/core/dictionary/chicago";
import { chi9 } from "@vigie/core/prepare/chi9";
import { contractNames } from "@vigie/core/prepare/contracts";
import { CATALOGUE_NAMES, defaultCatalogue } from "@vigie/core/steps/catalogue";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { apiEvent } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { referenceRoutes } from "./reference.routes";

async function dictionary(): Promise<z.infer<(typeof referenceRoutes)[0]["reply"]>> {
  const reply = await fakeApi().call("reference", apiEvent("GET /v1/dictionary"));
  return referenceRoutes[0].reply.parse(JSON.parse(reply.body));
}

describe("GET /v1/dictionary", () => {
  it("has every field of both dictionaries once", async () => {
    const { fields } = await dictionary();

    expect(fields.filter((field) => field.dictionary === "baac").map(({ name }) => name)).toEqual(names(baac));
    expect(fields.filter((field) => field.dictionary === "chicago").map(({ name }) => name)).toEqual(names(chicago));
  });

  it("tells the text of a category beside its code", async () => {
    const { fields } = await dictionary();

    expect(fields).toContainEqual({ ...chicago.lighting_condition, dictionary: "chicago" });
    expect(fields).toContainEqual({ ...baac.lum, dictionary: "baac" });
  });

  it("has every contract, with who it tells about, whether an accident may be described, and its features in order", async () => {
    const { contracts } = await dictionary();

    expect(contracts.map(({ name, unit, accident }) => [name, unit, accident])).toEqual([
      ["scene", "accident", true],
      ["fr13", "worst-hurt user", false],
      ["fr28", "worst-hurt user", false],
      ["fr35", "worst-hurt user", false],
      ["chi9", "accident", false],
    ]);
    expect(contracts.map(({ name }) => name)).toEqual(contractNames);
    expect(contracts.find(({ name }) => name === "chi9")?.features.map(({ name }) => name)).toEqual(chi9.features.map(({ name }) => name));
  });

  it("has every model that can be trained by name, and which are tried when none is named", async () => {
    const { catalogue: listed } = await dictionary();

    expect(listed.map(({ name }) => name)).toEqual(CATALOGUE_NAMES);
    expect(listed.filter(({ usual }) => usual).map(({ name }) => name)).toEqual(defaultCatalogue.map(({ name }) => name));
  });

  it("tells which numbers stand for what is not known", async () => {
    const { contracts } = await dictionary();

    const features = contracts.find(({ name }) => name === "fr13")?.features;
    expect(features?.find(({ name }) => name === "trajet")?.unknown).toEqual([-1, 0]);
    expect(features?.find(({ name }) => name === "lum")?.unknown).toBeUndefined();
  });
});

function names(fields: Readonly<Record<string, { name: string }>>): string[] {
  return Object.values(fields).map(({ name }) => name);
}
