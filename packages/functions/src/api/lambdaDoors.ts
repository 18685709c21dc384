import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { dynamoClient } from "@vigie/cloud/clients";
import { cognitoGroups } from "@vigie/cloud/cognitoGroups";
import { dynamoRateLimits } from "@vigie/cloud/rateLimits";
import { required } from "@vigie/cloud/required";
import * as z from "zod";
import type { ApiDoors } from "./apiHandler";
import { API_METRICS } from "./apiMetrics";
import { callerLimit } from "./callerLimit";
import { dynamoIdempotency } from "./idempotency";
import { cognitoSignedIn } from "./people/cognitoSignedIn";
import { cachedSignedIn } from "./people/signedIn";
import { cachedGroups } from "./people/signedInGroups";

/** What an API function of this stage needs from outside: Powertools, the user pool and the limits that its environment names. */
export function lambdaDoors(): ApiDoors {
  const poolId = required("USER_POOL_ID");
  const region = poolId.split("_")[0];
  const cognito = `https://cognito-idp.${region}.amazonaws.com`;
  const endpoint = process.env.AWS_ENDPOINT_URL ?? cognito;
  const issuer = { issuer: `${cognito}/${poolId}`, clientIds: required("TOKEN_CLIENT_IDS").split(",") };
  const logger = new Logger();
  return {
    logger,
    metrics: new Metrics({ namespace: API_METRICS.namespace }),
    tokenIssuer: () => issuer,
    signedIn: cachedSignedIn(cognitoSignedIn(endpoint)),
    currentGroups: cachedGroups(cognitoGroups({ endpoint, poolId, signing: () => dynamoClient().config })),
    countRequest: callerLimit({
      limits: dynamoRateLimits({ client: dynamoClient(), table: required("ACCESS_TABLE") }),
      perMinute: CallerLimits.parse(JSON.parse(required("CALLER_LIMITS"))),
      now: Date.now,
      log: (message, details) => logger.warn(message, details),
    }),
    idempotently: dynamoIdempotency({ client: dynamoClient(), table: required("ACCESS_TABLE") }),
    now: Date.now,
  };
}

const CallerLimits = z.strictObject({ person: z.int().positive(), machine: z.int().positive() });
