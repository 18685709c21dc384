import { expect, test, vi } from "vitest";
import * as z from "zod";
import { remember } from "./remember";
import type { Workspace } from "./workspace";

const Answer = z.strictObject({ answer: z.number() });

function workspaceAt(revision: string, stored = new Map<string, unknown>()) {
  const results = { get: async (key: string) => stored.get(key), put: async (key: string, value: unknown) => void stored.set(key, value) };
  return { results, revision, log: () => {} } as unknown as Workspace;
}

test("the same work is done once, whatever the order of its keys", async () => {
  const workspace = workspaceAt("r1");
  const work = vi.fn(async () => ({ answer: 42 }));

  const first = await remember(workspace, "think", { a: 1, b: { c: [1, 2], d: undefined } }, Answer, work);
  const second = await remember(workspace, "think", { b: { c: [1, 2] }, a: 1 }, Answer, work);

  expect(first).toEqual({ value: { answer: 42 }, cached: false });
  expect(second).toEqual({ value: { answer: 42 }, cached: true });
  expect(work).toHaveBeenCalledTimes(1);
});

test("another input, another name or another revision is other work", async () => {
  const stored = new Map<string, unknown>();
  const work = vi.fn(async () => ({ answer: 1 }));

  await remember(workspaceAt("r1", stored), "think", { a: 1 }, Answer, work);
  await remember(workspaceAt("r1", stored), "think", { a: 2 }, Answer, work);
  await remember(workspaceAt("r1", stored), "rethink", { a: 1 }, Answer, work);
  await remember(workspaceAt("r2", stored), "think", { a: 1 }, Answer, work);

  expect(work).toHaveBeenCalledTimes(4);
});

test("a stored result that no longer fits its schema is made again", async () => {
  const stored = new Map<string, unknown>();
  await remember(workspaceAt("r1", stored), "think", {}, Answer, async () => ({ answer: 1 }));
  for (const key of stored.keys()) stored.set(key, { reply: "old shape" });

  const { value, cached } = await remember(workspaceAt("r1", stored), "think", {}, Answer, async () => ({ answer: 2 }));

  expect({ value, cached }).toEqual({ value: { answer: 2 }, cached: false });
});

test("work that fails leaves nothing behind", async () => {
  const stored = new Map<string, unknown>();

  await expect(remember(workspaceAt("r1", stored), "think", {}, Answer, () => Promise.reject(new Error("no")))).rejects.toThrow("no");

  expect(stored.size).toBe(0);
});
