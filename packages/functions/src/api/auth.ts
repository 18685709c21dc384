import { cognitoClient, dynamoClient } from "@vigie/cloud/clients";
import { cognitoTokens } from "@vigie/cloud/cognitoTokens";
import { dynamoRateLimits } from "@vigie/cloud/rateLimits";
import { required } from "@vigie/cloud/required";
import * as z from "zod";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { authRoutes } from "./people/auth.routes";
import { guardedSignIn } from "./people/authAttempts";
import { authHandlers } from "./people/authHandlers";

const pool = cognitoTokens({ client: cognitoClient(), clientId: required("USER_POOL_CLIENT_ID") });
const Limit = z.strictObject({ most: z.int().positive(), seconds: z.int().positive() });
const attempts = z.strictObject({ perUsername: Limit, perAddress: Limit }).parse(JSON.parse(required("SIGN_IN_LIMITS")));
const limits = dynamoRateLimits({ client: dynamoClient(), table: required("ACCESS_TABLE") });

export const handler = apiHandler(authRoutes, authHandlers({ pool, signIn: guardedSignIn(limits, attempts, Date.now) }), lambdaDoors());
