import { join } from "node:path";
import { seededRandom } from "../../evaluate/random";
import { SampleFile, type WrittenFile } from "../sampleFile";
import type { BaacProfile } from "./baacProfile";
import { drawYear } from "./drawYear";
import { OFFICIAL_COLUMNS, type OfficialTable, officialRows, type Serials } from "./officialRows";

const TABLES = Object.keys(OFFICIAL_COLUMNS) as OfficialTable[];

/** Days of the month are drawn apart, so that the year asked for changes dates and nothing else. */
const DAYS = 0x9e3779b9;

/**
 * Writes a generated year into `outDir` in the official layout of 2023: four tables, `;`, every field quoted, UTF-8, LF and an empty last
 * line. Accidents go through memory a thousand at a time.
 */
export async function writeBaacYear(
  profile: BaacProfile,
  request: { accidents: number; seed: number; year: number; outDir: string },
): Promise<WrittenFile[]> {
  const { accidents, seed, year, outDir } = request;
  const random = seededRandom(seed ^ DAYS);
  const serials: Serials = { year, accidents: 0, vehicles: 0, users: 0 };
  const files = await Promise.all(
    TABLES.map((table) => SampleFile.create(join(outDir, `${table}-${year}.csv`), lineOf(OFFICIAL_COLUMNS[table]))),
  );
  for (const batch of drawYear(profile, accidents, seed)) {
    const rows = batch.map((accident) => officialRows(accident, serials, random));
    for (const [n, table] of TABLES.entries()) {
      const own = rows.flatMap((each) => each[table]);
      await files[n]!.write(own.map(lineOf).join(""), own.length);
    }
  }
  return Promise.all(
    files.map(async (file) => {
      await file.write("\n", 0);
      return file.close();
    }),
  );
}

function lineOf(cells: readonly string[]): string {
  return `"${cells.join('";"')}"\n`;
}
