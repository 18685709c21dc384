import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
  ListUsersCommand,
  ListUsersInGroupCommand,
  type UserType,
} from "@aws-sdk/client-cognito-identity-provider";
import { ConflictError, NotFoundError, VisibleError } from "@vigie/core/errors";
import { Group, type Person } from "@vigie/core/people/person";
import { transiently } from "./errors";

export type NewPerson = { name: string; password: string; temporary: boolean; groups: readonly Group[] };

/** The accounts of the user pool. Names are those of `PersonName`. Everything that names an unknown account throws NotFoundError. */
export interface Users {
  /** A page of accounts, in no order. Throws VisibleError 422 for a `next` that is not of an earlier page. */
  list(page: { limit: number; next?: string | undefined }): Promise<{ users: Person[]; next?: string }>;
  get(name: string): Promise<Person>;
  /** Every account of the group. */
  listGroup(group: Group): Promise<Person[]>;
  /**
   * Whole or not at all. Throws ConflictError for a name that is taken, VisibleError 422 when the password does not meet the policy.
   *
   * @param unfinished when an earlier try of this name began that never ended: an account made since then is that one, and is completed
   */
  create(person: NewPerson, unfinished?: Date): Promise<Person>;
  /** Also ends every session of the account. Throws VisibleError 422 as `create`. */
  setPassword(name: string, password: string, temporary: boolean): Promise<void>;
  setEnabled(name: string, enabled: boolean): Promise<void>;
  delete(name: string): Promise<void>;
  addToGroup(name: string, group: Group): Promise<void>;
  removeFromGroup(name: string, group: Group): Promise<void>;
}

const GROUP_PAGE = 60;
/** Clocks of ours and of Cognito, which tells whole seconds on some emulators, may differ by this much. */
const CLOCK_MS = 2_000;

export function cognitoUsers({ client, poolId: UserPoolId }: { client: CognitoIdentityProviderClient; poolId: string }): Users {
  const named = (name: string) => ({ UserPoolId, Username: name });
  const groupsOf = async (name: string): Promise<Group[]> => {
    const { Groups = [] } = await visibly(name, () => client.send(new AdminListGroupsForUserCommand(named(name))));
    return Groups.flatMap(({ GroupName }) => Group.safeParse(GroupName).data ?? []).sort();
  };
  const withGroups = async (user: UserType): Promise<Person> => personOf(user, await groupsOf(user.Username ?? ""));
  const get = async (name: string): Promise<Person> => {
    const [user, groups] = await Promise.all([visibly(name, () => client.send(new AdminGetUserCommand(named(name)))), groupsOf(name)]);
    return personOf(user, groups);
  };
  const setPassword = (name: string, Password: string, temporary: boolean) =>
    visibly(name, () => client.send(new AdminSetUserPasswordCommand({ ...named(name), Password, Permanent: !temporary })));
  const addToGroup = async (name: string, GroupName: Group) => {
    await visibly(name, () => client.send(new AdminAddUserToGroupCommand({ ...named(name), GroupName })));
  };
  const removeFromGroup = async (name: string, GroupName: Group) => {
    await visibly(name, () => client.send(new AdminRemoveUserFromGroupCommand({ ...named(name), GroupName })));
  };
  /** Whether the account is there already: an earlier try made it, and nobody was told. */
  const begin = async (name: string, TemporaryPassword: string, unfinished: Date | undefined): Promise<boolean> => {
    const since = (unfinished ?? new Date()).getTime() - CLOCK_MS;
    try {
      await transiently(() => client.send(new AdminCreateUserCommand({ ...named(name), TemporaryPassword, MessageAction: "SUPPRESS" })));
      return false;
    } catch (error) {
      const triedBefore = unfinished !== undefined || attemptsOf(error) > 1;
      if (triedBefore && isTaken(error) && Date.parse((await get(name)).createdAt) >= since) return true;
      throw visibleError(name, error);
    }
  };
  return {
    get,
    addToGroup,
    removeFromGroup,
    async list({ limit, next }) {
      const command = new ListUsersCommand({ UserPoolId, Limit: limit, ...(next === undefined ? {} : { PaginationToken: next }) });
      const { Users = [], PaginationToken } = await pageOf(next, () => client.send(command));
      // Somebody may be deleted while the page is read.
      const found = await Promise.all(Users.map((user) => withGroups(user).catch(noneWhenGone)));
      const users = found.filter((person) => person !== undefined);
      return { users, ...(PaginationToken === undefined ? {} : { next: PaginationToken }) };
    },
    async listGroup(GroupName) {
      const names: string[] = [];
      let NextToken: string | undefined;
      do {
        const page = new ListUsersInGroupCommand({ UserPoolId, GroupName, Limit: GROUP_PAGE, ...(NextToken ? { NextToken } : {}) });
        const answer = await transiently(() => client.send(page));
        names.push(...(answer.Users ?? []).flatMap(({ Username }) => Username ?? []));
        NextToken = answer.NextToken;
      } while (NextToken);
      // The list follows the accounts with a delay: each is asked for itself, and once.
      return (await Promise.all([...new Set(names)].map((name) => get(name).catch(noneWhenGone)))).filter((person) => person !== undefined);
    },
    async create({ name, password, temporary, groups }, unfinished) {
      const found = await begin(name, password, unfinished);
      try {
        const strays = found ? (await groupsOf(name)).filter((group) => !groups.includes(group)) : [];
        for (const group of strays) await removeFromGroup(name, group);
        if (found || !temporary) await setPassword(name, password, temporary);
        for (const group of groups) await addToGroup(name, group);
        return await get(name);
      } catch (error) {
        // Should this fail too, the next try of the name completes the account.
        await client.send(new AdminDeleteUserCommand(named(name))).catch(() => undefined);
        throw error;
      }
    },
    async setPassword(name, password, temporary) {
      await setPassword(name, password, temporary);
      await visibly(name, () => client.send(new AdminUserGlobalSignOutCommand(named(name))));
    },
    async setEnabled(name, enabled) {
      const command = enabled ? new AdminEnableUserCommand(named(name)) : new AdminDisableUserCommand(named(name));
      await visibly(name, () => client.send(command as AdminEnableUserCommand));
    },
    async delete(name) {
      try {
        await transiently(() => client.send(new AdminDeleteUserCommand(named(name))));
      } catch (error) {
        // Asked again by the SDK, because the answer got lost, it is gone by then.
        if (!(attemptsOf(error) > 1 && error instanceof Error && error.name === "UserNotFoundException")) throw visibleError(name, error);
      }
    },
  };
}

type Account = Pick<UserType, "Username" | "Enabled" | "UserStatus" | "UserCreateDate">;

function personOf({ Username = "", Enabled = true, UserStatus, UserCreateDate = new Date(0) }: Account, groups: Group[]): Person {
  return {
    name: Username,
    groups,
    enabled: Enabled,
    status: STATUS[UserStatus ?? ""] ?? "active",
    createdAt: UserCreateDate.toISOString(),
  };
}

const STATUS: Readonly<Record<string, Person["status"]>> = {
  FORCE_CHANGE_PASSWORD: "password-change",
  RESET_REQUIRED: "password-reset",
  UNCONFIRMED: "unconfirmed",
};

function noneWhenGone(error: unknown): undefined {
  if (error instanceof NotFoundError) return undefined;
  throw error;
}

async function pageOf<T>(next: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await transiently(work);
  } catch (error) {
    if (next === undefined || !(error instanceof Error) || error.name !== "InvalidParameterException") throw error;
    throw new VisibleError(422, "invalid-request", "query.next: Not of an earlier page.", [
      { path: "query.next", message: "Not of an earlier page." },
    ]);
  }
}

async function visibly<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await transiently(work);
  } catch (error) {
    throw visibleError(name, error);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && error.name === "UsernameExistsException";
}

/** How often the SDK itself asked: of a call that it repeated, the first may have been done although its answer got lost. */
function attemptsOf(error: unknown): number {
  return (error as { $metadata?: { attempts?: number } }).$metadata?.attempts ?? 1;
}

/** Cognito's word about a password says what it lacks and not what it is. */
function visibleError(user: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  switch (error.name) {
    case "UserNotFoundException":
      return new NotFoundError(`There is no user ${user}.`);
    case "UsernameExistsException":
      return new ConflictError(`There is a user ${user} already.`);
    case "InvalidPasswordException":
    case "PasswordHistoryPolicyViolationException":
      return new VisibleError(422, "password-policy", error.message, [{ path: "body.password", message: error.message }]);
    default:
      return error;
  }
}
