import { copyFileSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** State of the checkout itself; `.sst` is what `sst` writes beside its configuration, one per deployment. */
const LEFT_OUT = new Set([".git", ".sst", ".vigie"]);

/**
 * A folder that stands for a checkout without its state, so that a second deployment of it does not meet the first one's: links to its
 * folders and copies of its files (`sst` compares the path of its configuration, which a link would hide).
 */
export function mirrorCheckout(root: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (LEFT_OUT.has(entry.name) || entry.name.startsWith(".sst.config")) continue;
    if (entry.isFile()) copyFileSync(join(root, entry.name), join(folder, entry.name));
    else symlinkSync(join(root, entry.name), join(folder, entry.name));
  }
  return folder;
}
