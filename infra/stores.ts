import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { IBucket } from "aws-cdk-lib/aws-s3";

/** How a function finds the artefacts and the registry. */
export function stores({ artifacts, registry }: { artifacts: IBucket; registry: Table }): Record<string, string> {
  return { ARTIFACTS_BUCKET: artifacts.bucketName, REGISTRY_TABLE: registry.tableName };
}
