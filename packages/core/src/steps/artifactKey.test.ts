import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { artifactKey, parseArtifactKey } from "./artifactKey";

const sha256 = "0123456789abcdef".repeat(4);

describe("artefact keys", () => {
  it.each(["usagers-2024.csv", "caractéristiques 2024.csv.gz", "model.onnx", "..part"])("keep the file name %s", (name) => {
    const key = artifactKey("raw", sha256, name);

    expect(key).toBe(`raw/${sha256}/${name}`);
    expect(parseArtifactKey({ key, sha256 })).toEqual({ area: "raw", sha256, name });
  });

  it.each(["", ".", "..", "../x", "a/b", "a\\b", "a\0b", "a\nb", "C:x", "x".repeat(201)])("refuse the file name %j", (name) => {
    expect(() => artifactKey("raw", sha256, name)).toThrow("is not the key of an artefact");
  });

  it.each([
    "",
    "/etc/passwd",
    `raw/${sha256}`,
    `raw/${sha256}/a/b`,
    `elsewhere/${sha256}/a`,
    `raw/../a`,
    `raw/${"f".repeat(64)}/a`,
    `/raw/${sha256}/a`,
  ])("are not read from %j", (key) => {
    expect(() => parseArtifactKey({ key, sha256 })).toThrow("is not the key of an artefact");
  });

  it("of the lake are directories by dataset and year", () => {
    const key = artifactKey("lake", sha256, "accidents/dataset=baac-outcome/year=2024");

    expect(key).toBe(`lake/accidents/dataset=baac-outcome/year=2024/${sha256}.parquet`);
    expect(parseArtifactKey({ key, sha256 })).toEqual({ area: "lake", sha256, name: "accidents/dataset=baac-outcome/year=2024" });
  });

  it.each([
    "",
    "accidents",
    "../raw/dataset=baac/year=2024",
    "accidents/dataset=../year=2024",
    "accidents/dataset=baac/year=2024/..",
    "a.csv",
  ])("of the lake are not made of %j", (name) => {
    expect(() => artifactKey("lake", sha256, name)).toThrow("is not the key of an artefact");
    expect(() => parseArtifactKey({ key: `lake/${sha256}/${name}`, sha256 })).toThrow("is not the key of an artefact");
  });

  it("are three parts whatever the file is called, or refused", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (name) => {
        let key: string;
        try {
          key = artifactKey("models", sha256, name);
        } catch {
          return;
        }
        expect(key.split("/")).toEqual(["models", sha256, name]);
        expect([".", ".."]).not.toContain(name);
      }),
    );
  });
});
