import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { ArtifactRef } from "@vigie/core/steps/artifact";
import { parseArtifactKey } from "@vigie/core/steps/artifactKey";

/** A link by which anybody who has it reads the artefact until it expires. */
export function presignArtifact(
  { client, bucket }: { client: S3Client; bucket: string },
  ref: ArtifactRef,
  seconds: number,
): Promise<string> {
  parseArtifactKey(ref);
  return getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: ref.key }), { expiresIn: seconds });
}
