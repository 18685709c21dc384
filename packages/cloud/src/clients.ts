import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { S3Client } from "@aws-sdk/client-s3";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SFNClient } from "@aws-sdk/client-sfn";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/**
 * Clients of this process, made when first asked for; the SDK reads region, credentials and `AWS_ENDPOINT_URL` from the environment.
 * The annotations let a bundle leave out the clients that it does not use: 0.7 instead of 0.9 MB.
 */
export const dynamoClient = /* @__PURE__ */ once(() =>
  DynamoDBDocumentClient.from(new DynamoDBClient(), { marshallOptions: { removeUndefinedValues: true } }),
);

/** Path style where an endpoint is set: emulators have no name per bucket. Artefacts carry a digest that we check ourselves. */
export const s3Client = /* @__PURE__ */ once(
  () => new S3Client({ forcePathStyle: process.env.AWS_ENDPOINT_URL !== undefined, responseChecksumValidation: "WHEN_REQUIRED" }),
);

export const cognitoClient = /* @__PURE__ */ once(() => new CognitoIdentityProviderClient());

export const cloudWatchClient = /* @__PURE__ */ once(() => new CloudWatchClient());

export const cloudWatchLogsClient = /* @__PURE__ */ once(() => new CloudWatchLogsClient());

export const schedulerClient = /* @__PURE__ */ once(() => new SchedulerClient());

export const stepFunctionsClient = /* @__PURE__ */ once(() => new SFNClient());

export const eventBridgeClient = /* @__PURE__ */ once(() => new EventBridgeClient());

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
