import type { Webhook } from "@vigie/cloud/webhooks/webhook";
import { memoryWebhooks } from "@vigie/cloud/webhooks/webhookStore.fixture";
import { TransientError } from "@vigie/core/errors";
import type { AliasMoved } from "@vigie/core/registry/aliasMoved";
import { memoryRegistry } from "@vigie/core/registry/memoryRegistry";
import type { Registry } from "@vigie/core/registry/registry";
import { aDraft, aMove, aRun } from "@vigie/core/registry/registryFixtures";
import type { ArtifactRef } from "@vigie/core/steps/artifact";
import { NOW } from "../apiEvent.fixture";

/** A minute of the hour before now. */
const at = (minute: number) => new Date(NOW - 3_600_000 + minute * 60_000);

export const WEBHOOK_ID = "01JBQXK2H0S8M3V7C5T9R1D4FE";

const webhook: Webhook = {
  id: WEBHOOK_ID,
  url: "https://hooks.example.org/vigie",
  createdAt: new Date(NOW).toISOString(),
  createdBy: "marie",
  secret: "whsec_never-shown-again",
};

/** A real registry in this process. */
export type TrackedRegistry = Registry & { filled: Promise<void> };

/**
 * What the routes of runs, of changes and of webhooks work on: model `scene` with versions 1 (never served), 2 and 3, of which 2 and then 3
 * became champion; the run `training-1` with two candidates; one webhook. `announced` are the moves that were told.
 */
export function registryFakes() {
  const registry = memoryRegistry();
  const announced: AliasMoved[] = [];
  let failing = false;
  return {
    tracked: Object.assign(registry, { filled: fill(registry) }) as TrackedRegistry,
    announced,
    announce: async (moved: AliasMoved) => {
      const fails = failing;
      failing = false;
      if (fails) throw new TransientError("The bus does not answer.");
      announced.push(moved);
    },
    failNextAnnouncement: () => {
      failing = true;
    },
    webhooks: memoryWebhooks(webhook),
    link: async ({ key }: Pick<ArtifactRef, "key">) => `https://artifacts.example.org/${key}?X-Amz-Signature=made-up`,
    rules: { loopback: false },
  };
}

/** Calls of a registry in memory are done in the order in which they are made: whoever asks afterwards finds all of it. */
async function fill(registry: Registry): Promise<void> {
  const over = { status: "finished", endedAt: at(9).toISOString(), execution: "training-1" } as const;
  const candidate = { ...over, parent: "training-1" };
  await Promise.all([
    ...[1, 2, 3].map((number) =>
      registry.createVersion(aDraft(`run-${number}`, { metrics: { average_precision: 0.7 + number / 100 } }), at(0)),
    ),
    registry.moveAlias(aMove(null, 2), at(1)),
    registry.moveAlias(aMove(2, 3), at(2)),
    registry.putRun(aRun("training-1", at(3), { ...over, tags: { kind: "pipeline" } })),
    registry.putRun(
      aRun("training-1.forest", at(4), { ...candidate, family: "forest", parameters: { trees: 300 }, metrics: { f1: 0.71 } }),
    ),
    registry.putRun(
      aRun("training-1.boosting", at(5), { ...candidate, family: "boosting", metrics: { f1: 0.74 }, series: { loss: [0.9, 0.4, 0.5] } }),
    ),
  ]);
}
