import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { VisibleError } from "../errors";
import { writeBaacYear } from "./baac/writeBaacYear";
import { writeChicagoMonth } from "./chicago/writeChicagoMonth";
import { type ProfileName, readProfile } from "./readProfile";
import type { WrittenFile } from "./sampleFile";

/** A year of BAAC has about so many accidents, a month of Chicago about so many crashes. */
export const ROWS_OF_A_YEAR = 54_000;
export const ROWS_OF_A_MONTH = 9_000;

/** A sample has the layout of 2023 whatever its year; other years only move its dates. */
const DEFAULT_YEAR = 2023;
const DEFAULT_MONTH = 10;

/** Rows are numbered with eight digits. */
const MOST_ROWS = 10_000_000;

/** What to generate: `rows` are accidents or crashes; `month` is of Chicago only. */
export const SampleRequest = z.strictObject({
  profile: z.enum(["baac", "chicago"]),
  rows: z.int().min(1).max(MOST_ROWS).optional(),
  seed: z.int().min(0).max(0xffff_ffff).default(1),
  year: z.int().min(2019).max(2100).default(DEFAULT_YEAR),
  month: z.int().min(1).max(12).optional(),
  outDir: z.string().min(1),
});
export type SampleRequest = z.input<typeof SampleRequest>;

/** What was generated, as it stands in `manifest.json` beside the files. */
export type Sample = {
  generated: true;
  profile: ProfileName;
  rows: number;
  seed: number;
  year: number;
  month?: number;
  files: WrittenFile[];
};

/**
 * Writes generated rows into `outDir`, with `README.md` and `manifest.json` that say so: a BAAC year in the four official tables of 2023,
 * or a month of Chicago crashes as the portal has them. The same request writes the same bytes; memory does not grow with `rows`.
 *
 * Throws VisibleError 422 `bad-sample` naming what cannot be generated.
 */
export async function writeSample(request: SampleRequest): Promise<Sample> {
  const { profile, rows, seed, year, month, outDir } = checked(request);
  await mkdir(outDir, { recursive: true });
  const sample: Sample =
    profile === "baac"
      ? await baacSample({ accidents: rows ?? ROWS_OF_A_YEAR, seed, year, outDir })
      : await chicagoSample({ crashes: rows ?? ROWS_OF_A_MONTH, seed, year, month: month ?? DEFAULT_MONTH, outDir });
  await writeFile(join(outDir, "manifest.json"), `${JSON.stringify(sample, null, 2)}\n`);
  await writeFile(join(outDir, "README.md"), readMe(sample));
  return sample;
}

function checked(request: SampleRequest): z.output<typeof SampleRequest> {
  const parsed = SampleRequest.safeParse(request);
  const issues = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  if (parsed.success && parsed.data.profile === "baac" && parsed.data.month !== undefined) {
    issues.push({ path: "month", message: "a BAAC sample is a whole year" });
  }
  if (parsed.success && issues.length === 0) return parsed.data;
  const told = issues.map(({ path, message }) => `${path}: ${message}`).join("; ");
  throw new VisibleError(422, "bad-sample", `The sample cannot be generated: ${told}.`, issues);
}

async function baacSample(request: { accidents: number; seed: number; year: number; outDir: string }): Promise<Sample> {
  const files = await writeBaacYear(await readProfile("baac"), request);
  return { generated: true, profile: "baac", rows: request.accidents, seed: request.seed, year: request.year, files };
}

async function chicagoSample(request: { crashes: number; seed: number; year: number; month: number; outDir: string }): Promise<Sample> {
  const files = await writeChicagoMonth(await readProfile("chicago"), request);
  const { crashes: rows, seed, year, month } = request;
  return { generated: true, profile: "chicago", rows, seed, year, month, files };
}

/** Whose open data the profiles were fitted on. */
const SOURCES = {
  baac: "ONISR, Bases de données annuelles des accidents corporels de la circulation routière (Licence Ouverte / Etalab)",
  chicago: "City of Chicago, Traffic Crashes - Crashes (85ca-t3if)",
} as const;

function readMe({ profile, rows, seed, files }: Sample): string {
  return `# Generated data / données générées

**No accident in this folder happened.** Every row was drawn by Vigie from the profile \`${profile}\`, a model of how the variables of real
accidents depend on each other; no cell of that model tells about fewer than ten accidents. Good for trying Vigie out and for tests, not for
statements about the roads of any place. Free texts hold \`GENERE\` or \`GENERATED\`. Fitted on: ${SOURCES[profile]}.

**Aucun accident de ce dossier n'a eu lieu.** Lignes tirées par Vigie d'un modèle statistique : pour l'essai et les tests uniquement.

${rows} accidents, seed ${seed}: \`npx vigie synthesize --profile ${profile} --rows ${rows} --seed ${seed} --out DIR\`

${files.map(({ name, rows, sha256 }) => `- \`${name}\`: ${rows} rows, sha256 \`${sha256}\``).join("\n")}
`;
}
