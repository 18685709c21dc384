import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { scene } from "@vigie/core/prepare/scene";
import type { DriftCheckRecord } from "@vigie/core/registry/drift/driftCheckRecord";
import { dynamoDriftRecords } from "./registry/driftRecords";
import { registryTable } from "./registry/registryTable";

/** What the last drift check found, as short as a monitor wants it. */
export type DriftSummary = Pick<DriftCheckRecord, "verdict" | "score" | "share" | "tested" | "drifted"> & { checkedAt: string };

/** Noise that an administrator lets into the current rows, to see whether the monitor finds it. */
export type DriftNoise = { noise: number; at: string; by: string };

/** The last check of the default model and the simulation, for clients of the reference systems. */
export interface DriftStore {
  latest(): Promise<DriftSummary | undefined>;
  /** `undefined` and no noise end the simulation. */
  setNoise(noise: DriftNoise | undefined): Promise<void>;
}

/** Over the drift records of the registry's table. */
export function driftStore({ client, table }: { client: DynamoDBDocumentClient; table: string }): DriftStore {
  const records = dynamoDriftRecords(registryTable(client, table));
  return {
    async latest() {
      const [check] = await records.listDriftChecks(scene.name, 1);
      if (!check) return undefined;
      const { at, verdict, score, share, tested, drifted } = check;
      return { checkedAt: at, verdict, score, share, tested, drifted };
    },
    setNoise: (noise) => records.setDriftSimulation(noise && noise.noise > 0 ? noise : undefined),
  };
}
