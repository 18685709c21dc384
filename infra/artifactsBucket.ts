import { Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  type CorsRule,
  HttpMethods,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { StageSettings } from "./stageSettings";

/** How long a replaced or deleted object can be brought back, and a finished step's result is reused. */
const LIFE = Duration.days(90);

/** The bucket of artefacts: encrypted, versioned, TLS only, never public, every access logged in a bucket beside it. */
export class ArtifactsBucket extends Bucket {
  constructor(scope: Construct, id: string, settings: StageSettings) {
    super(scope, id, {
      ...guarded(settings),
      versioned: true,
      cors: fromPages(settings),
      lifecycleRules: [
        { id: "old-versions", noncurrentVersionExpiration: LIFE, expiredObjectDeleteMarker: true },
        { id: "broken-uploads", abortIncompleteMultipartUploadAfter: Duration.days(1) },
        { id: "batch-uploads", prefix: "batches/uploads/", expiration: Duration.days(7) },
        { id: "batch-parts", prefix: "batches/parts/", expiration: Duration.days(7) },
        { id: "batch-results", prefix: "batches/results/", expiration: LIFE },
        { id: "step-results", prefix: "steps/", expiration: LIFE },
      ],
    });
    // CDK's own `eventBridgeEnabled` brings a function along that sets what CloudFormation can say by itself.
    (this.node.defaultChild as CfnBucket).notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    logAccess(this, accessLogs(scope, `${id}AccessLogs`, settings));
  }
}

/** Pages of ours follow signed links: batch files are put, artefacts are read. On a local stage the console may listen on any port. */
function fromPages({ origins, removable }: StageSettings): CorsRule[] {
  const allowedOrigins = [...origins, ...(removable ? ["http://127.0.0.1:*"] : [])];
  if (allowedOrigins.length === 0) return [];
  return [
    { allowedOrigins, allowedMethods: [HttpMethods.GET, HttpMethods.PUT], allowedHeaders: ["*"], exposedHeaders: ["ETag"], maxAge: 3600 },
  ];
}

function guarded({ removable, removalPolicy }: StageSettings): BucketProps {
  return {
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy,
    autoDeleteObjects: removable,
  };
}

function accessLogs(scope: Construct, id: string, settings: StageSettings): Bucket {
  return new Bucket(scope, id, {
    ...guarded(settings),
    lifecycleRules: [{ id: "old-logs", expiration: Duration.days(settings.removable ? 7 : 365) }],
  });
}

/** CDK's own `serverAccessLogsBucket` writes an ACL, which a bucket whose owner owns everything refuses. */
function logAccess(bucket: Bucket, logs: Bucket): void {
  (bucket.node.defaultChild as CfnBucket).loggingConfiguration = { destinationBucketName: logs.bucketName, logFilePrefix: "artifacts/" };
  logs.addToResourcePolicy(
    new PolicyStatement({
      sid: "AccessLogs",
      principals: [new ServicePrincipal("logging.s3.amazonaws.com")],
      actions: ["s3:PutObject"],
      resources: [logs.arnForObjects("artifacts/*")],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(bucket).account } },
    }),
  );
}
