import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { VisibleError } from "../errors";
import { BaacProfile } from "./baac/baacProfile";
import { ChicagoProfile } from "./chicago/chicagoProfile";

const PROFILES = { baac: BaacProfile, chicago: ChicagoProfile } as const;

/** The fitted profiles that ship with the project, by name. */
export type ProfileName = keyof typeof PROFILES;
export const profileNames = Object.keys(PROFILES) as ProfileName[];

/** Reads a profile from `packages/core/profiles`. Throws VisibleError 500 `profile-missing` when it is not there. */
export async function readProfile<Name extends ProfileName>(name: Name): Promise<z.infer<(typeof PROFILES)[Name]>> {
  const path = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "profiles", `${name}.json`);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new VisibleError(500, "profile-missing", `There is no profile at ${path}.`);
    throw error;
  });
  return PROFILES[name].parse(JSON.parse(text)) as z.infer<(typeof PROFILES)[Name]>;
}
