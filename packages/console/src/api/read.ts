import type { paths } from "@vigie/client/api.generated";
import { client } from "./client";

/** A path that answers JSON to GET. */
export type ReadPath = {
  [Path in keyof paths]: paths[Path] extends { get: { responses: { 200: { content: { "application/json": unknown } } } } } ? Path : never;
}[keyof paths];

/** What a path answers. */
export type Answer<Path extends ReadPath> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

type Parameters<Path extends ReadPath> = paths[Path] extends { get: { parameters: infer P } }
  ? { path?: Known<P, "path">; query?: Known<P, "query"> }
  : never;
type Known<P, Name extends string> = P extends { [name in Name]?: infer Values } ? Exclude<Values, undefined> : never;

/**
 * `client.GET` with the type of the answer as the document has it: openapi-fetch widens pairs such as intervals to lists, which would
 * make every end of an interval possibly undefined.
 */
export function read<Path extends ReadPath>(
  path: Path,
  { params, signal }: { params?: Parameters<Path>; signal: AbortSignal },
): Promise<{ data?: Answer<Path>; error?: unknown; response: Response }> {
  return client.GET(path, { params, signal } as never) as never;
}
