/** `npm run docs`: writes `docs/data` anew. */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { dataPages } from "./dataPages";

const FOLDER = new URL("../../../../docs/data/", import.meta.url);

await mkdir(FOLDER, { recursive: true });
for (const { name, text } of dataPages()) {
  await writeFile(new URL(name, FOLDER), text);
  process.stdout.write(`${fileURLToPath(new URL(name, FOLDER))}\n`);
}
