import { readFile } from "node:fs/promises";
import { VisibleError } from "@vigie/core/errors";
import type { Candidate } from "@vigie/core/steps/candidate";
import { parseCatalogue } from "@vigie/core/steps/parseCatalogue";

export const CATALOGUE_OPTION =
  "models to try, JSON {name: {family, parameters, search}}, also as scikit-learn writes them; ours when left out";

/**
 * The candidates of a catalogue that somebody wrote, all but those on request. Throws VisibleError 404 when there is no such file, 422
 * `bad-catalogue` when it is no JSON, and DataError that names what cannot be used, before anything is spent.
 */
export async function readCatalogue(path: string): Promise<Candidate[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new VisibleError(404, "no-file", `There is no file ${path}.`);
  });
  const entries = parseCatalogue(parsed(path, text));
  const usual = entries.filter(({ onRequest }) => !onRequest);
  return (usual.length > 0 ? usual : entries).map(({ candidate }) => candidate);
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new VisibleError(422, "bad-catalogue", `${path} is no JSON.`);
  }
}
