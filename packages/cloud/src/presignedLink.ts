import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { ArtifactRef } from "@vigie/core/steps/artifact";
import { parseArtifactKey } from "@vigie/core/steps/artifactKey";
import { contentType } from "./contentType";

/** Long enough to download what a page shows, short enough that a link that got around is worth little. */
const LINK_SECONDS = 15 * 60;

/** Makes links that answer one artefact under its own file name, as a download, until they expire or the credentials that signed them do. */
export function presignedLink({ client, bucket }: { client: S3Client; bucket: string }): (ref: ArtifactRef) => Promise<string> {
  return (ref) => {
    const { name } = parseArtifactKey(ref);
    const command = new GetObjectCommand({
      Bucket: bucket,
      Key: ref.key,
      ResponseContentType: contentType(ref.key),
      ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    return getSignedUrl(client, command, { expiresIn: LINK_SECONDS });
  };
}
