import { cognitoClient, dynamoClient } from "@vigie/cloud/clients";
import { cognitoUsers } from "@vigie/cloud/cognitoUsers";
import { dynamoExclusively } from "@vigie/cloud/exclusively";
import { required } from "@vigie/cloud/required";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { userHandlers } from "./people/userHandlers";
import { usersRoutes } from "./people/users.routes";

const users = cognitoUsers({ client: cognitoClient(), poolId: required("USER_POOL_ID") });
const exclusively = dynamoExclusively({ client: dynamoClient(), table: required("ACCESS_TABLE") });
const guarded = (process.env.PROTECTED_ADMINISTRATORS ?? "").toLowerCase().split(",").filter(Boolean);

export const handler = apiHandler(usersRoutes, userHandlers({ users, exclusively, guarded }), lambdaDoors());
