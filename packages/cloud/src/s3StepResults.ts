import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { StepResults } from "@vigie/core/steps/stepResults";

/**
 * Finished results of steps as small JSON objects under `steps/`. A refused read is an error, not an absent result: every role that
 * remembers may list the bucket, so that S3 says 404 for what is not there, and 403 means that the role is wrong.
 */
export function s3StepResults({ client, bucket }: { client: S3Client; bucket: string }): StepResults {
  const keyOf = (key: string) => `steps/${key}.json`;
  return {
    async get(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(key) }));
        return JSON.parse((await Body?.transformToString()) ?? "null");
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async put(key, value) {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: keyOf(key), Body: JSON.stringify(value), ContentType: "application/json" }),
      );
    },
  };
}
