import { createHash } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NotFoundError, TransientError } from "../errors";
import type { Area } from "./artifact";
import { folderArtifacts } from "./folderArtifacts";

const bytes = Buffer.from("one accident, two users\n");
const sha256 = createHash("sha256").update(bytes).digest("hex");

describe("folderArtifacts", () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "vigie-artifacts-"));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it("stores bytes under their digest and reads them back", async () => {
    const store = folderArtifacts(dir);

    const ref = await store.put("raw", "usagers.csv", bytes);

    expect(ref).toEqual({ key: `raw/${sha256}/usagers.csv`, sha256, bytes: bytes.length });
    expect(Buffer.from(await store.read(ref))).toEqual(bytes);
    expect(await readFile(await store.fetch(ref))).toEqual(bytes);
  });

  it("stores a file as the same artefact as its bytes", async () => {
    const store = folderArtifacts(dir);
    const path = join(dir, "given.csv");
    await writeFile(path, bytes);

    const ref = await store.put("raw", "usagers.csv", { path });

    expect(ref).toEqual(await store.put("raw", "usagers.csv", bytes));
    expect(await readFile(path)).toEqual(bytes);
  });

  it("does not write content again that it holds, and leaves no part behind", async () => {
    const store = folderArtifacts(dir);
    const ref = await store.put("models", "model.onnx", bytes);
    const before = await stat(await store.fetch(ref));

    await Promise.all([store.put("models", "model.onnx", bytes), store.put("models", "model.onnx", bytes)]);

    const after = await stat(await store.fetch(ref));
    expect(after.ino).toBe(before.ino);
    expect(after.mode & 0o222).toBe(0);
    expect(await readdir(join(dir, ".parts"))).toEqual([]);
  });

  it("stores empty content", async () => {
    const store = folderArtifacts(dir);

    const ref = await store.put("reports", "empty.csv", new Uint8Array());

    expect(ref.bytes).toBe(0);
    expect(await store.read(ref)).toHaveLength(0);
  });

  it("says that an artefact is missing", async () => {
    const ref = { key: `raw/${sha256}/usagers.csv`, sha256, bytes: 1 };

    await expect(folderArtifacts(dir).fetch(ref)).rejects.toThrow(NotFoundError);
  });

  it("gives out no bytes that differ from the digest", async () => {
    const store = folderArtifacts(dir);
    const ref = await store.put("raw", "usagers.csv", bytes);
    const path = await store.fetch(ref);
    await chmod(path, 0o644);
    await writeFile(path, "tampered");

    await expect(store.fetch(ref)).rejects.toThrow(TransientError);
    await expect(store.read(ref)).rejects.toThrow(TransientError);
  });

  it("stays inside its folder whatever it is asked for", async () => {
    const store = folderArtifacts(dir);

    await expect(store.put("raw", "../../escaped", bytes)).rejects.toThrow("not the key");
    await expect(store.put("../raw" as Area, "escaped", bytes)).rejects.toThrow("not the key");
    await expect(store.fetch({ key: `raw/${sha256}/../../../etc/passwd`, sha256, bytes: 1 })).rejects.toThrow("not the key");
    await expect(store.fetch({ key: "raw/../x", sha256: "..", bytes: 1 })).rejects.toThrow("not the key");
  });
});
