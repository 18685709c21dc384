import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import { clientSettings } from "../cloudEnvironment";
import type { LocalUser, LocalUsers } from "../stage/stageFile";
import { generatePassword } from "./generatePassword";

/** One person per Cognito group, named after it. */
const GROUPS = ["admin", "operator", "user"] as const;

/**
 * An administrator, an operator and a user in the pool, each able to sign in with the password answered. Those known already keep their
 * password, whatever happened to the pool meanwhile.
 *
 * @param known what an earlier start answered for the same stage
 */
export async function ensureUsers(endpoint: string, userPoolId: string, known?: LocalUsers): Promise<LocalUsers> {
  const cognito = new CognitoIdentityProviderClient(clientSettings(endpoint));
  const users = await Promise.all(
    GROUPS.map(async (group) => {
      const user = known?.[group] ?? { username: group, password: generatePassword() };
      await ensureUser(cognito, userPoolId, group, user);
      return [group, user] as const;
    }),
  );
  return Object.fromEntries(users) as LocalUsers;
}

async function ensureUser(
  cognito: CognitoIdentityProviderClient,
  pool: string,
  group: string,
  { username, password }: LocalUser,
): Promise<void> {
  const who = { UserPoolId: pool, Username: username };
  try {
    await cognito.send(new AdminCreateUserCommand({ ...who, MessageAction: "SUPPRESS" }));
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
  }
  await cognito.send(new AdminSetUserPasswordCommand({ ...who, Password: password, Permanent: true }));
  await cognito.send(new AdminAddUserToGroupCommand({ ...who, GroupName: group }));
}
