import { join } from "node:path";
import { seededRandom } from "../../evaluate/random";
import { SampleFile, type WrittenFile } from "../sampleFile";
import type { ChicagoProfile } from "./chicagoProfile";
import { drawCrashes } from "./drawCrashes";
import { PORTAL_COLUMNS, portalRow } from "./portalRow";

/** Days of the month are drawn apart, so that the year asked for changes dates and nothing else. */
const DAYS = 0x9e3779b9;

/** Writes a generated month into `outDir` in the layout of the portal's CSV: lower-case header, every value quoted, blanks bare, LF. */
export async function writeChicagoMonth(
  profile: ChicagoProfile,
  request: { crashes: number; seed: number; year: number; month: number; outDir: string },
): Promise<WrittenFile[]> {
  const { crashes, seed, year, month, outDir } = request;
  const random = seededRandom(seed ^ DAYS);
  const name = `chicago_crashes_${year}-${String(month).padStart(2, "0")}.csv`;
  const file = await SampleFile.create(join(outDir, name), lineOf(PORTAL_COLUMNS));
  let serial = 0;
  for (const batch of drawCrashes(profile, crashes, month, seed)) {
    const rows = batch.map((crash) => portalRow(profile, crash, serial++, { year, month, seed }, random));
    await file.write(rows.map((row) => lineOf(PORTAL_COLUMNS.map((column) => row[column] ?? ""))).join(""), rows.length);
  }
  return [await file.close()];
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (cell === "" ? "" : `"${cell.replaceAll('"', '""')}"`)).join(",")}\n`;
}
