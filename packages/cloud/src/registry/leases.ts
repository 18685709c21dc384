import { Lease } from "@vigie/core/registry/lease";
import type { Registry } from "@vigie/core/registry/registry";
import { LOST, untilWon } from "../contention";
import type { Key, RegistryTable } from "./registryTable";

/** `LOCK#pipeline | LOCK`. */
export function dynamoLeases(table: RegistryTable): Pick<Registry, "acquireLease" | "getLease" | "releaseLease"> {
  const getLease = (pipeline: string) => table.get(lockKey(pipeline), Lease);
  return {
    getLease,
    acquireLease: (lease, takeOver = lease.execution) =>
      untilWon(`take the lease of ${lease.pipeline}`, async () => {
        const taken = await table.putIf(lockKey(lease.pipeline), lease, {
          ConditionExpression: "attribute_not_exists(pk) OR execution IN (:own, :gone)",
          ExpressionAttributeValues: { ":own": lease.execution, ":gone": takeOver },
        });
        if (taken) return lease;
        // Released between the two: nobody holds it, so ask again.
        return (await getLease(lease.pipeline)) ?? LOST;
      }),
    async releaseLease(pipeline, execution) {
      await table.deleteIf(lockKey(pipeline), {
        ConditionExpression: "execution = :own",
        ExpressionAttributeValues: { ":own": execution },
      });
    },
  };
}

function lockKey(pipeline: string): Key {
  return { pk: `LOCK#${pipeline}`, sk: "LOCK" };
}
