import { cognitoClient } from "@vigie/cloud/clients";
import { cognitoTokens } from "@vigie/cloud/cognitoTokens";
import { required } from "@vigie/cloud/required";
import { apiHandler } from "./apiHandler";
import { authHandlers } from "./authHandlers";
import { lambdaDoors } from "./lambdaDoors";

const pool = cognitoTokens({ client: cognitoClient(), clientId: required("USER_POOL_CLIENT_ID") });

export const handler = apiHandler("auth", authHandlers(pool), lambdaDoors());
