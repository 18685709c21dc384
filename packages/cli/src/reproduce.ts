import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NotFoundError, VisibleError } from "@vigie/core/errors";
import type { ArtifactStore } from "@vigie/core/steps/artifact";
import { folderWorkspace } from "@vigie/core/steps/folderWorkspace";
import { type Reproduced, reproduceVersion } from "@vigie/core/steps/reproduceVersion";
import { Command } from "commander";
import { openRegistry, REGISTRY_OPTION, versionNamed } from "./keptRegistry";
import { progress } from "./progress";

type Options = { registry: string; json: boolean };

/** `vigie reproduce NAME@N`: trains a version again and compares digests. */
export function reproduceCommand(): Command {
  return new Command("reproduce")
    .description("train a version again from its own source and request, and compare the digests of data and model")
    .argument("<version>", "name and number, as scene@3")
    .requiredOption("--registry <folder>", REGISTRY_OPTION)
    .option("--json", "print one JSON document", false)
    .addHelpText("after", "\nExample:\n  npx vigie reproduce scene@1 --registry /tmp/registry")
    .action(reproduce);
}

async function reproduce(text: string, { registry: folder, json }: Options): Promise<void> {
  const wanted = versionNamed(text);
  const kept = await openRegistry(folder);
  const scratch = await mkdtemp(join(tmpdir(), "vigie-reproduce-"));
  try {
    const fresh = await folderWorkspace(scratch, { revision: kept.revision });
    const workspace = { ...fresh, artifacts: readingAlso(fresh.artifacts, kept.artifacts) };
    const found = await reproduceVersion(wanted, kept.registry, workspace, progress());
    print(text, found, json);
    if (!found.same) throw new VisibleError(409, "not-the-same", `${text} did not come out the same again.`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Writes to one store; what is not there is read from the other. */
function readingAlso(own: ArtifactStore, other: ArtifactStore): ArtifactStore {
  const either = <T>(call: (store: ArtifactStore) => Promise<T>): Promise<T> =>
    call(own).catch((error: unknown) => {
      if (error instanceof NotFoundError) return call(other);
      throw error;
    });
  return { put: own.put, fetch: (ref) => either((store) => store.fetch(ref)), read: (ref) => either((store) => store.read(ref)) };
}

function print(name: string, found: Reproduced, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ version: name, ...found })}\n`);
    return;
  }
  for (const what of ["raw", "prepared", "onnx"] as const) {
    const { registered, found: again } = found[what];
    process.stdout.write(`${what.padEnd(10)} ${registered === again ? "the same" : `differs: ${again}, registered is`} ${registered}\n`);
  }
  process.stdout.write(`${"revision".padEnd(10)} ${found.revision.registered} then, ${found.revision.running} now\n`);
}
