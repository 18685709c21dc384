import { createHash } from "node:crypto";
import { type SortableId, timeOfSortableId } from "@vigie/core/registry/sortableId";

/** Name of the index over `gsi1pk` and `gsi1sk`, all attributes projected. */
export const PREDICTION_DAY_INDEX = "gsi1";

/**
 * Partitions that one day is spread over, so that a busy day is not one hot partition (DynamoDB: 1,000 writes/s each). Never lower it:
 * an id finds its entry by it.
 */
export const DAY_SHARDS = 8;

/** The index partition of what an id names: `DAY#2026-11-21#3`. `kind` sets other things of that day apart. */
export function dayPartition(id: SortableId, kind = "DAY"): string {
  const shard = createHash("sha256").update(id).digest().readUInt32BE(0) % DAY_SHARDS;
  return `${kind}#${timeOfSortableId(id).toISOString().slice(0, 10)}#${shard}`;
}

/** All index partitions of a day (`2026-11-21`, UTC). */
export function dayPartitions(day: string, kind = "DAY"): string[] {
  return Array.from({ length: DAY_SHARDS }, (_, shard) => `${kind}#${day}#${shard}`);
}
