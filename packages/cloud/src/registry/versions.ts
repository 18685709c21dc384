import type { Registry } from "@vigie/core/registry/registry";
import { Version, type VersionDraft } from "@vigie/core/registry/version";
import * as z from "zod";
import { LOST, untilWon } from "../contention";
import type { Key, RegistryTable, TransactItem } from "./registryTable";

const Counter = z.strictObject({ latest: z.int().positive() });
const Made = z.strictObject({ version: z.int().positive() });
const ModelName = z.strictObject({ model: z.string() });

const CATALOGUE = "MODELS";

/**
 * `MODEL#name | VERSION#000012`; the counter in `MODEL#name | META`, the version that a run made in `MODEL#name | RUN#id`, the names of
 * all models in `MODELS | MODEL#name`.
 */
export function dynamoVersions(table: RegistryTable): Pick<Registry, "listModels" | "createVersion" | "getVersion" | "listVersions"> {
  return {
    listModels: async () => (await table.list(CATALOGUE, "MODEL#", ModelName)).map(({ model }) => model),
    createVersion: (draft, createdAt) =>
      untilWon(`create a version of ${draft.model}`, () => tryCreate(table, draft, createdAt.toISOString())),
    async getVersion(model, number, { deleted = false } = {}) {
      const version = await table.get(versionKey(model, number), Version);
      return version?.deleted && !deleted ? undefined : version;
    },
    async listVersions(model, { deleted = false } = {}) {
      const versions = await table.list(modelPartition(model), "VERSION#", Version, { newestFirst: true });
      return versions.filter((version) => deleted || !version.deleted);
    },
  };
}

export function modelPartition(model: string): string {
  return `MODEL#${model}`;
}

/** Six digits, so that text order is number order. */
export function versionKey(model: string, version: number): Key {
  return { pk: modelPartition(model), sk: `VERSION#${String(version).padStart(6, "0")}` };
}

async function tryCreate(table: RegistryTable, draft: VersionDraft, createdAt: string): Promise<Version | typeof LOST> {
  const pk = modelPartition(draft.model);
  const madeKey = { pk, sk: `RUN#${draft.run}` };
  const made = await table.get(madeKey, Made);
  if (made) return (await table.get(versionKey(draft.model, made.version), Version)) ?? LOST;

  const counterKey = { pk, sk: "META" };
  const latest = (await table.get(counterKey, Counter))?.latest;
  const number = (latest ?? 0) + 1;
  const version: Version = { ...draft, version: number, createdAt };
  const absent = { ConditionExpression: "attribute_not_exists(pk)" };
  const unmoved = { ConditionExpression: "latest = :latest", ExpressionAttributeValues: { ":latest": latest } };
  const items: TransactItem[] = [
    // The counter moves only from the number that was read: two writers of one number meet here, and no number is skipped.
    table.putItem(counterKey, { latest: number }, latest === undefined ? absent : unmoved),
    table.putItem(versionKey(draft.model, number), version, absent),
    table.putItem(madeKey, { version: number }, absent),
  ];
  if (number === 1) items.push(table.putItem({ pk: CATALOGUE, sk: `MODEL#${draft.model}` }, { model: draft.model }));
  const { written } = await table.transact(items);
  return written ? version : LOST;
}
