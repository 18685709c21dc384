import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { ArtifactRef } from "@vigie/core/steps/artifact";
import { parseArtifactKey } from "@vigie/core/steps/artifactKey";
import type { UploadLink } from "./batchFiles";
import { contentType } from "./contentType";

const SECONDS = 3_600;

/** Makes a link by which an artefact can be sent to its place. */
export type ArtifactUpload = (ref: ArtifactRef, now: Date) => Promise<UploadLink>;

/**
 * Links that S3 takes for exactly the bytes of the artefact's digest, and once: an object that is there is not replaced, which S3 answers by
 * 412.
 */
export function artifactUpload({ client, bucket }: { client: S3Client; bucket: string }): ArtifactUpload {
  return async (ref, now) => {
    const { sha256 } = parseArtifactKey(ref);
    const headers = {
      "content-length": String(ref.bytes),
      "content-type": contentType(ref.key),
      "if-none-match": "*",
      "x-amz-checksum-sha256": Buffer.from(sha256, "hex").toString("base64"),
    };
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: ref.key,
      ContentLength: ref.bytes,
      ContentType: headers["content-type"],
      IfNoneMatch: "*",
      ChecksumSHA256: headers["x-amz-checksum-sha256"],
    });
    const signed = new Set(Object.keys(headers));
    const url = await getSignedUrl(client, command, { expiresIn: SECONDS, signableHeaders: signed, unhoistableHeaders: signed });
    return { method: "PUT", url, headers, expiresAt: new Date(now.getTime() + SECONDS * 1000).toISOString() };
  };
}
