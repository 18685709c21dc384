import { readFile } from "node:fs/promises";
import { VisibleError } from "@vigie/core/errors";
import { ColumnTypes } from "@vigie/core/prepare/readyMadeContract";

/** The types of columns as a caller writes them, `{column: "numeric" | "categorical"}`. Throws VisibleError 404 or 422 `bad-types`. */
export async function readColumnTypes(path: string): Promise<ColumnTypes> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new VisibleError(404, "no-file", `There is no file ${path}.`);
  });
  try {
    return ColumnTypes.parse(JSON.parse(text));
  } catch {
    throw new VisibleError(422, "bad-types", `${path} must be JSON like {"column": "numeric", "other": "categorical"}.`);
  }
}
