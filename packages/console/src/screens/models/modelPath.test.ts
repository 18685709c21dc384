import { describe, expect, it } from "vitest";
import { addressOfVersion, modelPath } from "./modelPath";

describe("modelPath", () => {
  it("reads back every address that is written", () => {
    expect(modelPath("/models")).toEqual({ kind: "all" });
    expect(modelPath("/models/scene")).toEqual({ kind: "model", name: "scene" });
    expect(modelPath(addressOfVersion("scene", 5))).toEqual({ kind: "version", name: "scene", version: 5 });
  });

  it("shows nothing for an address that is none", () => {
    for (const path of ["/models/scene/versions/x", "/models/scene/versions/0", "/models/scene/runs/1", "/models/a/versions/1/2"]) {
      expect(modelPath(path)).toEqual({ kind: "none" });
    }
  });
});
