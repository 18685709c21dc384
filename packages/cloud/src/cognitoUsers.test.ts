import { type CognitoIdentityProviderClient, CognitoIdentityProviderServiceException } from "@aws-sdk/client-cognito-identity-provider";
import { TransientError } from "@vigie/core/errors";
import { describe, expect, it } from "vitest";
import { cognitoUsers } from "./cognitoUsers";

type Command = { constructor: { name: string }; input: Record<string, unknown> };
type Answer = object | Error | ((input: Record<string, unknown>) => object);

/** A pool that answers each command by its name. */
function pool(answers: Record<string, Answer>) {
  const sent: string[] = [];
  const send = async (command: Command) => {
    const name = command.constructor.name.replace(/Command$/, "");
    sent.push(name);
    const answer = answers[name] ?? {};
    if (answer instanceof Error) throw answer;
    return typeof answer === "function" ? answer(command.input) : answer;
  };
  return { sent, users: cognitoUsers({ client: { send } as unknown as CognitoIdentityProviderClient, poolId: "eu-west-3_Example01" }) };
}

function refusal(name: string, message = "no", status = 400): Error {
  return new CognitoIdentityProviderServiceException({ name, message, $fault: "client", $metadata: { httpStatusCode: status } });
}

const made = new Date("2024-11-03T02:15:00Z");
const ada = { Username: "ada", Enabled: true, UserStatus: "CONFIRMED", UserCreateDate: made };
const groups = { Groups: [{ GroupName: "user" }, { GroupName: "admin" }, { GroupName: "somebody-elses" }] };
const person = { name: "ada", password: "Correct horse 1", temporary: false, groups: ["user"] } as const;

describe("the accounts of a pool", () => {
  it("are told with our groups only", async () => {
    const { users } = pool({ AdminGetUser: ada, AdminListGroupsForUser: groups });

    expect(await users.get("ada")).toEqual({
      name: "ada",
      groups: ["admin", "user"],
      enabled: true,
      status: "active",
      createdAt: "2024-11-03T02:15:00.000Z",
    });
  });

  it("are listed by page, without those that go meanwhile", async () => {
    const { users } = pool({
      ListUsers: { Users: [ada, { ...ada, Username: "gone" }], PaginationToken: "more" },
      AdminListGroupsForUser: ({ Username }) => {
        if (Username === "gone") throw refusal("UserNotFoundException");
        return groups;
      },
    });

    const page = await users.list({ limit: 2 });

    expect(page.users.map(({ name }) => name)).toEqual(["ada"]);
    expect(page.next).toBe("more");
  });

  it("refuse a page that is none", async () => {
    const { users } = pool({ ListUsers: refusal("InvalidParameterException") });

    await expect(users.list({ limit: 2, next: "x" })).rejects.toMatchObject({ status: 422, details: [{ path: "query.next" }] });
  });

  it("of a group are read to the last page, each as it is now", async () => {
    const { users } = pool({
      ListUsersInGroup: ({ NextToken }) => (NextToken ? { Users: [{ Username: "bob" }, ada] } : { Users: [ada], NextToken: "2" }),
      AdminGetUser: ({ Username }) => ({ ...ada, Username, Enabled: Username === "ada" }),
      AdminListGroupsForUser: groups,
    });

    expect((await users.listGroup("admin")).map(({ name, enabled }) => [name, enabled])).toEqual([
      ["ada", true],
      ["bob", false],
    ]);
  });

  it("are made by name, password and groups", async () => {
    const { sent, users } = pool({ AdminGetUser: ada, AdminListGroupsForUser: groups });

    await users.create(person);

    expect(sent).toEqual(["AdminCreateUser", "AdminSetUserPassword", "AdminAddUserToGroup", "AdminGetUser", "AdminListGroupsForUser"]);
  });

  it.each(["AdminSetUserPassword", "AdminAddUserToGroup", "AdminGetUser"])("are made whole or not at all when %s fails", async (step) => {
    const { sent, users } = pool({
      AdminGetUser: ada,
      AdminListGroupsForUser: groups,
      [step]: refusal("TooManyRequestsException", "Rate exceeded"),
    });

    await expect(users.create(person)).rejects.toThrow(TransientError);
    expect(sent).toContain("AdminDeleteUser");
  });

  it("are completed when an earlier try of theirs never ended, with the password and the groups of this one", async () => {
    const begun = new Date(made.getTime() - 500);
    const { sent, users } = pool({
      AdminCreateUser: refusal("UsernameExistsException"),
      AdminGetUser: ada,
      AdminListGroupsForUser: { Groups: [{ GroupName: "admin" }] },
    });

    expect(await users.create(person, begun)).toMatchObject({ name: "ada" });
    expect(sent.filter((command) => !/Get|List/.test(command))).toEqual([
      "AdminCreateUser",
      "AdminRemoveUserFromGroup",
      "AdminSetUserPassword",
      "AdminAddUserToGroup",
    ]);
  });

  it("are somebody else's when they were there before that try began, or when there was none", async () => {
    const { sent, users } = pool({
      AdminCreateUser: refusal("UsernameExistsException"),
      AdminGetUser: ada,
      AdminListGroupsForUser: groups,
    });

    await expect(users.create(person, new Date(made.getTime() + 60_000))).rejects.toMatchObject({ status: 409 });
    await expect(users.create(person)).rejects.toMatchObject({ status: 409 });
    expect(sent).not.toContain("AdminSetUserPassword");
  });

  it("are one's own when the SDK asked twice and the first time had made them", async () => {
    const now = { ...ada, UserCreateDate: new Date() };
    const repeated = Object.assign(refusal("UsernameExistsException"), { $metadata: { attempts: 2 } });
    const { users } = pool({ AdminCreateUser: repeated, AdminGetUser: now, AdminListGroupsForUser: groups });

    expect(await users.create(person)).toMatchObject({ name: "ada" });
  });

  it.each([
    ["UsernameExistsException", { status: 409 }],
    ["InvalidPasswordException", { status: 422, code: "password-policy", details: [{ path: "body.password", message: "no" }] }],
  ])("are not made after %s, and nothing is deleted for it", async (name, expected) => {
    const { sent, users } = pool({ AdminCreateUser: refusal(name) });

    await expect(users.create(person)).rejects.toMatchObject(expected);
    expect(sent).toEqual(["AdminCreateUser"]);
  });

  it("end every session when the password is replaced", async () => {
    const { sent, users } = pool({});

    await users.setPassword("ada", "Correct horse 2", true);

    expect(sent).toEqual(["AdminSetUserPassword", "AdminUserGlobalSignOut"]);
  });

  it.each([
    ["get", "AdminGetUser"],
    ["delete", "AdminDeleteUser"],
    ["addToGroup", "AdminAddUserToGroup"],
    ["removeFromGroup", "AdminRemoveUserFromGroup"],
  ] as const)("are not found by %s when they are not there", async (way, command) => {
    const { users } = pool({ [command]: refusal("UserNotFoundException") });

    await expect(users[way]("nobody", "user")).rejects.toMatchObject({ status: 404 });
  });

  it("are disabled and enabled", async () => {
    const { sent, users } = pool({});

    await users.setEnabled("ada", false);
    await users.setEnabled("ada", true);

    expect(sent).toEqual(["AdminDisableUser", "AdminEnableUser"]);
  });
});
