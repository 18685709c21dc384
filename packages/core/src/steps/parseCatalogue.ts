import * as z from "zod";
import { DataError } from "../errors";
import { Candidate } from "./candidate";
import { referenceCandidates } from "./referenceCatalogue";

/** An entry of `catalogue.json`; its name is the key. `onRequest` entries are trained only when a request names them. */
const Entry = z.looseObject({ family: z.string(), onRequest: z.boolean().default(false) });

export type CatalogueEntry = { candidate: Candidate; onRequest: boolean };

/**
 * Reads a catalogue: `{name: {family, parameters, search, preprocessing}}`, or one of the reference systems as they write it. Every entry
 * is checked here, before anything is spent. Throws DataError that names the entry and the key at fault.
 */
export function parseCatalogue(content: unknown): CatalogueEntry[] {
  const parsed = z.record(z.string(), z.unknown()).safeParse(content);
  if (!parsed.success || Object.keys(parsed.data).length === 0) {
    throw new DataError("A catalogue is an object of entries by name, at least one.");
  }
  const reference = referenceCandidates(parsed.data);
  if (reference) return Object.entries(reference).map(([name, candidate]) => entry(name, { ...candidate, onRequest: false }));
  return Object.entries(parsed.data).map(([name, value]) => entry(name, value));
}

function entry(name: string, value: unknown): CatalogueEntry {
  const outer = Entry.safeParse(value);
  if (!outer.success) throw badEntry(name, outer.error);
  const { onRequest, ...rest } = outer.data;
  const candidate = Candidate.safeParse({ ...rest, name });
  if (!candidate.success) throw badEntry(name, candidate.error);
  return { candidate: candidate.data, onRequest };
}

function badEntry(name: string, { issues }: z.ZodError): DataError {
  const details = issues.map(({ path, message }) => ({ path: [name, ...path].join("."), message }));
  const summary = details.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return new DataError(`The catalogue cannot be used: ${summary}.`, details);
}
