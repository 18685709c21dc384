import * as z from "zod";
import { LOST, untilWon } from "../contention";
import type { Key, RegistryTable, TransactItem } from "./registryTable";

/** Where a record lies: found by its id through this pointer. */
const Pointer = z.strictObject({ listPk: z.string(), listSk: z.string() });
type Pointer = z.infer<typeof Pointer>;

const POINTER = "POINTER";

/**
 * Writes a record that is found by its id (`idPk`, through a pointer) and listed by its own key, in one transaction. A record written
 * again under another key leaves the old place in the same transaction, so that lists hold each id once.
 */
export async function putTimedRecord(table: RegistryTable, idPk: string, place: Key, record: object): Promise<void> {
  const pointerKey = { pk: idPk, sk: POINTER };
  const pointer: Pointer = { listPk: place.pk, listSk: place.sk };
  await untilWon(`write ${idPk}`, async () => {
    const old = await table.get(pointerKey, Pointer);
    const items = [table.putItem(pointerKey, pointer, unchanged(old)), table.putItem(place, record)];
    if (old && (old.listPk !== place.pk || old.listSk !== place.sk)) items.push(removal(table, old));
    const { written } = await table.transact(items);
    return written || LOST;
  });
}

/** Writes a record that never changes, unless one of its id is there; answers the one that is there then. */
export async function putTimedRecordOnce<T extends z.ZodType>(
  table: RegistryTable,
  idPk: string,
  place: Key,
  record: z.output<T> & object,
  schema: T,
): Promise<z.output<T>> {
  const pointer: Pointer = { listPk: place.pk, listSk: place.sk };
  return untilWon(`write ${idPk}`, async () => {
    const standing = await getTimedRecord(table, idPk, schema);
    if (standing !== undefined) return standing;
    const items = [table.putItem({ pk: idPk, sk: POINTER }, pointer, unchanged(undefined)), table.putItem(place, record)];
    const { written } = await table.transact(items);
    return written ? record : LOST;
  });
}

/** Reads a record by its id. */
export async function getTimedRecord<T extends z.ZodType>(table: RegistryTable, idPk: string, schema: T): Promise<z.output<T> | undefined> {
  return untilWon(`read ${idPk}`, async () => {
    const pointer = await table.get({ pk: idPk, sk: POINTER }, Pointer);
    if (!pointer) return undefined;
    // The record may have moved since its pointer was read.
    return (await table.get({ pk: pointer.listPk, sk: pointer.listSk }, schema)) ?? LOST;
  });
}

function unchanged(old: Pointer | undefined) {
  if (!old) return { ConditionExpression: "attribute_not_exists(pk)" };
  return {
    ConditionExpression: "listPk = :pk AND listSk = :sk",
    ExpressionAttributeValues: { ":pk": old.listPk, ":sk": old.listSk },
  };
}

function removal({ name }: RegistryTable, { listPk, listSk }: Pointer): TransactItem {
  return { Delete: { TableName: name, Key: { pk: listPk, sk: listSk } } };
}
