import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { required } from "@vigie/cloud/required";
import type { ApiDoors } from "./apiHandler";
import { API_METRICS } from "./apiMetrics";
import { cognitoSignedIn } from "./cognitoSignedIn";
import { cachedSignedIn } from "./signedIn";

/** What an API function of this stage needs from outside: Powertools and the user pool that its environment names. */
export function lambdaDoors(): ApiDoors {
  const pool = required("USER_POOL_ID");
  const region = pool.split("_")[0];
  const cognito = `https://cognito-idp.${region}.amazonaws.com`;
  const issuer = { issuer: `${cognito}/${pool}`, clientId: required("USER_POOL_CLIENT_ID") };
  return {
    logger: new Logger(),
    metrics: new Metrics({ namespace: API_METRICS.namespace }),
    tokenIssuer: () => issuer,
    signedIn: cachedSignedIn(cognitoSignedIn(process.env.AWS_ENDPOINT_URL ?? cognito)),
    now: Date.now,
  };
}
