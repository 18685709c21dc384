import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoClient } from "./clients";
import { required } from "./required";

/** The table of predictions of this function's stage, and for how long the stage keeps one. */
export function predictionPlace(): { client: DynamoDBDocumentClient; table: string; retentionDays: number } {
  return { client: dynamoClient(), table: required("PREDICTIONS_TABLE"), retentionDays: Number(required("PREDICTION_DAYS")) };
}
