import { join } from "node:path";
import { replayQuarantine } from "../dataset/replayQuarantine";
import { readHeader } from "../dataset/source/header";
import type { SourceFile } from "../dataset/source/sourceFile";

/** Columns of a `quarantine.csv`: no official table has them all. */
const QUARANTINE = ["file", "row", "reason", "original"];

/**
 * Puts replays in the place of corrections: files like `quarantine.csv` whose `original` cells were corrected, handed in beside the files that their
 * rows came from. A row that they correct counts once, as corrected; one that is still wrong goes into quarantine again. Files
 * without corrections come back as they are.
 *
 * @param outDir where the replays are written
 * @throws DataError naming the line of a correction that is no quarantined row
 */
export async function replayCorrections(files: readonly SourceFile[], outDir: string): Promise<SourceFile[]> {
  const corrections: SourceFile[] = [];
  const others: SourceFile[] = [];
  for (const file of files) ((await isCorrection(file)) ? corrections : others).push(file);
  const all = [...others];
  for (const [index, { path }] of corrections.entries()) {
    const replayed = await replayQuarantine({ quarantine: path, outDir: join(outDir, `replay-${index}`) });
    for (const file of replayed) all.push({ ...file, name: freeName(file.name, all) });
  }
  return all;
}

async function isCorrection(file: SourceFile): Promise<boolean> {
  const { columns } = await readHeader(file);
  return QUARANTINE.every((name) => columns.includes(name));
}

/** A later correction of the same file takes a name of its own, so that its rows can be told from those of the first. */
function freeName(name: string, taken: readonly SourceFile[]): string {
  if (!taken.some((file) => file.name === name)) return name;
  return freeName(
    name.replace(/^replay-(?:(\d+)-)?/, (_, nth: string | undefined) => `replay-${Number(nth ?? 1) + 1}-`),
    taken,
  );
}
