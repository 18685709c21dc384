import { TransientError } from "@vigie/core/errors";
import { CHAMPION_ONLY } from "@vigie/core/predict/traffic";
import { describe, expect, it } from "vitest";
import { dynamoBatches } from "./batches";
import type { Batch } from "./batchRecord";
import { failingClient } from "./failingClient.fixture";
import { dynamoLabels } from "./labels";
import { trafficStore } from "./trafficStore";

const ID = "01JBQXK2H0S8M3V7C5T9R1D4FE";
const at = "2026-11-21T10:00:00.000Z";
const of = { model: "scene", version: 1 };
const batch: Batch = {
  ...{ id: ID, user: "u", username: "ada", ...of, contract: "scene", label: "severe", bytes: 1, state: "running", createdAt: at },
};
const answer = { id: ID, ...of, at, labelledAt: at, severe: true, actual: true, probability: 0.7, labelledBy: "ada" };

/** Every call of the stores that feedback and batches are kept in. */
const CALLS: Readonly<Record<string, (name: string) => Promise<unknown>>> = {
  "batches.create": (name) => batches(name).create(batch),
  "batches.get": (name) => batches(name).get("u", ID),
  "batches.list": (name) => batches(name).list("u", { limit: 1 }),
  "batches.change": (name) => batches(name).change("u", ID, ["running"], { state: "failed" }),
  "batches.putPart": (name) => batches(name).putPart(batch, { number: 0, summary: SUMMARY }),
  "batches.listParts": (name) => batches(name).listParts(batch),
  "labels.put": (name) => labels(name).put({ id: ID, user: "u", at }, answer),
  "labels.listDay": (name) => labels(name).listDay("scene", "2026-11-21"),
  "labels.sampleDay": (name) => labels(name).sampleDay("scene", "2026-11-21", 10),
  "traffic.get": (name) => traffic(name).get("scene"),
  "traffic.put": (name) => traffic(name).put("scene", CHAMPION_ONLY, "ada", new Date(at)),
};
const SUMMARY = { rows: 1, answered: 1, refused: 0, severe: 0, errors: [], absent: [], confusion: null };

const batches = (name: string) => dynamoBatches({ client: failingClient(name), table: "t" });
const labels = (name: string) => dynamoLabels({ client: failingClient(name), table: "t" });
const traffic = (name: string) => trafficStore({ client: failingClient(name), table: "t" });

describe.each(Object.entries(CALLS))("%s", (_, call) => {
  it.each(["ThrottlingException", "ProvisionedThroughputExceededException", "TimeoutError", "InternalServerError"])(
    "is worth another try after %s",
    async (name) => {
      await expect(call(name)).rejects.toThrow(TransientError);
    },
  );

  it("throws as it is what is not", async () => {
    await expect(call("ValidationException")).rejects.toMatchObject({ name: "ValidationException" });
  });
});
