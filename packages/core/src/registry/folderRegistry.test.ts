import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { folderRegistry } from "./folderRegistry";
import { describeRegistry } from "./registrySuite";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "vigie-registry-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describeRegistry("folderRegistry", async () => folderRegistry(await mkdtemp(join(root, "case-"))));

describe("folderRegistry on disk", () => {
  const lease = { pipeline: "training", execution: "one", acquiredAt: "2026-11-21T10:00:00.000Z" };

  it("knows after reopening what it was told, and leaves one file", async () => {
    const dir = join(root, "reopened");
    await (await folderRegistry(dir)).acquireLease(lease);

    const reopened = await folderRegistry(dir);

    expect(await reopened.getLease("training")).toEqual(lease);
    expect(await readdir(dir)).toEqual(["registry.json"]);
  });

  it("works on after a change that failed", async () => {
    const registry = await folderRegistry(join(root, "failing"));
    const move = { model: "scene", alias: "champion", expected: null, version: 1, reason: "none", by: "tests" } as const;

    await expect(registry.moveAlias(move, new Date())).rejects.toThrow("no version 1");

    expect(await registry.acquireLease(lease)).toEqual(lease);
  });

  it.each(["{", "[]", '{"runs": 3}'])("refuses a file that is not a registry: %s", async (content) => {
    const dir = await mkdtemp(join(root, "broken-"));
    await writeFile(join(dir, "registry.json"), content);

    await expect((await folderRegistry(dir)).listModels()).rejects.toThrow(DataError);
  });
});
