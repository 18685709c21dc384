import { type EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { TransientError } from "@vigie/core/errors";
import { ALIAS_MOVED, EVENT_SOURCE } from "@vigie/core/registry/aliasEvent";
import type { Announce } from "@vigie/core/registry/aliasMoved";
import { transiently } from "./errors";

/** Puts events on a bus. Throws TransientError when the bus does not take one now. */
export function announceOn({ client, bus }: { client: EventBridgeClient; bus: string }): Announce {
  return async (moved) => {
    const entry = {
      EventBusName: bus,
      Source: EVENT_SOURCE,
      DetailType: ALIAS_MOVED,
      Time: new Date(moved.at),
      Detail: JSON.stringify(moved),
    };
    const { FailedEntryCount, Entries } = await transiently(() => client.send(new PutEventsCommand({ Entries: [entry] })));
    if (FailedEntryCount) throw new TransientError(`The event bus did not take ${moved.id}: ${Entries?.[0]?.ErrorCode}`);
  };
}
