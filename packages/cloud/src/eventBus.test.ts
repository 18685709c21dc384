import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { TransientError } from "@vigie/core/errors";
import type { AliasMoved } from "@vigie/core/registry/aliasMoved";
import { expect, it } from "vitest";
import { announceOn } from "./eventBus";

const moved: AliasMoved = {
  model: "scene",
  at: "2026-11-21T10:00:00.000Z",
  id: "01JBQXK2H0S8M3V7C5T9R1D4FE",
  alias: "champion",
  from: 1,
  to: 2,
  reason: "better",
  by: "ada",
  line: "scene v2 (f1 0.7000) 2026-11-21",
};

function bus(answer: unknown) {
  const sent: unknown[] = [];
  const client = new EventBridgeClient({ region: "eu-west-3", credentials: { accessKeyId: "test", secretAccessKey: "test" } });
  client.send = async (command: { input: unknown }) => {
    sent.push(command.input);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { sent, announce: announceOn({ client, bus: "registry" }) };
}

it("puts the move on the bus, with its audit id in the detail", async () => {
  const { sent, announce } = bus({ FailedEntryCount: 0, Entries: [{ EventId: "1" }] });

  await announce(moved);

  const [{ Entries }] = sent as [{ Entries: { Detail: string }[] }];
  expect(Entries).toMatchObject([{ EventBusName: "registry", Source: "vigie.registry", DetailType: "Alias moved" }]);
  expect(JSON.parse(Entries[0]!.Detail)).toEqual(moved);
});

it.each([
  ["refuses the entry", { FailedEntryCount: 1, Entries: [{ ErrorCode: "InternalFailure" }] }],
  ["is throttled", Object.assign(new Error("rate"), { name: "ThrottlingException" })],
])("says that it is worth another try when the bus %s", async (_, answer) => {
  await expect(bus(answer).announce(moved)).rejects.toThrow(TransientError);
});
