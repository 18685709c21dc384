import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { removeTestApps } from "../../infra/appForTest";
import { GENERATED_PAGES, generatedBlocks, withBlocks } from "./generatedBlocks";

// Draws the diagrams and tables of docs/ anew from the templates that would be deployed.
const blocks = generatedBlocks();
for (const page of GENERATED_PAGES) {
  const path = resolve(import.meta.dirname, "../../docs", page);
  writeFileSync(path, withBlocks(readFileSync(path, "utf8"), blocks));
}
await removeTestApps();
