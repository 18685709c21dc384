import { NoSuchKey, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { expect, it } from "vitest";
import { s3StepResults } from "./s3StepResults";

function refusing(error: Error) {
  return s3StepResults({ client: { send: () => Promise.reject(error) } as unknown as S3Client, bucket: "results" });
}

it("a result that is not there is none", async () => {
  const missing = new NoSuchKey({ message: "none", $metadata: { httpStatusCode: 404 } });

  await expect(refusing(missing).get("split/x")).resolves.toBeUndefined();
});

it("a role that may not read is an error, and not taken for a result that is not there", async () => {
  const denied = new S3ServiceException({ name: "AccessDenied", $fault: "client", message: "no", $metadata: { httpStatusCode: 403 } });

  await expect(refusing(denied).get("split/x")).rejects.toBe(denied);
});

it("a stored result comes back as it was", async () => {
  const objects = new Map<string, string>();
  const client = {
    async send({ input }: { input: { Key: string; Body?: string } }) {
      if (input.Body !== undefined) objects.set(input.Key, input.Body);
      return { Body: { transformToString: async () => objects.get(input.Key) } };
    },
  } as unknown as S3Client;
  const results = s3StepResults({ client, bucket: "results" });

  await results.put("split/x", { rows: 3 });

  expect([...objects.keys()]).toEqual(["steps/split/x.json"]);
  await expect(results.get("split/x")).resolves.toEqual({ rows: 3 });
});
