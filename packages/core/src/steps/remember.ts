import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Workspace } from "./workspace";

/**
 * Answers the stored result of the same work, or does it and stores the result. The same work is: same name, same identity (what the
 * result depends on, digests included) and same code revision. `cached` tells which of the two happened.
 */
export async function remember<T extends z.ZodType>(
  workspace: Workspace,
  name: string,
  identity: unknown,
  schema: T,
  work: () => Promise<z.input<T>>,
): Promise<{ value: z.output<T>; cached: boolean }> {
  const digest = createHash("sha256")
    .update(JSON.stringify([name, workspace.revision, canonical(identity)]))
    .digest("hex");
  const key = `${name}/${digest}`;
  const stored = schema.safeParse(await workspace.results.get(key));
  if (stored.success) {
    workspace.log(`${name}: same inputs and code, result reused`, { key });
    return { value: stored.data, cached: true };
  }
  const value = schema.parse(await work());
  await workspace.results.put(key, value);
  return { value, cached: false };
}

/** The same value with object keys in order, so that two equal inputs have one digest. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, canonical(item)]),
  );
}
