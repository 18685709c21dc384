import { Group, Person, PersonName } from "@vigie/core/people/person";
import * as z from "zod";
import type { Route } from "../route";

/** Cognito lists no more at once. */
const MOST_LISTED = 60;
const LISTED = 20;

/** What Cognito takes for a password; the policy of the pool asks for more and says what. */
const Password = z
  .string()
  .max(256)
  .regex(/^\S(.*\S)?$/s, "neither empty nor with blanks at its ends");

const User = Person.extend({
  protected: z.boolean().describe("An administrator that cannot be removed, disabled or given another password."),
});

const Named = z.strictObject({ name: PersonName });
const Membership = z.strictObject({ name: PersonName, group: Group });

const LOSS = { 403: "The caller is not in the group admin, or this is the last administrator or a protected one." } as const;

export const usersRoutes = [
  {
    group: "users",
    method: "GET",
    path: "/v1/users",
    access: "admin",
    summary: "Accounts with their groups, by page",
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(MOST_LISTED).default(LISTED),
      next: z.string().min(1).max(4_096).optional().describe("`next` of the page before."),
    }),
    status: 200,
    reply: z.strictObject({ users: z.array(User), next: z.string().optional() }),
  },
  {
    group: "users",
    method: "POST",
    path: "/v1/users",
    access: "admin",
    summary: "A new account; nothing ever answers its password",
    body: z.strictObject({
      name: PersonName,
      password: Password.describe("12 characters or more, with lower and upper case, a digit and a symbol."),
      temporary: z.boolean().default(false).describe("Whether the password must be changed at the first sign-in."),
      groups: z.array(Group).max(3).default(["user"]),
    }),
    creates: true,
    status: 201,
    reply: User,
    refusals: { 409: "The name is taken." },
  },
  {
    group: "users",
    method: "PUT",
    path: "/v1/users/{name}",
    access: "admin",
    summary: "Disables or enables an account, or gives it another password and ends its sessions",
    parameters: Named,
    body: z
      .strictObject({ enabled: z.boolean().optional(), password: Password.optional(), temporary: z.boolean().default(true) })
      .refine(({ enabled, password }) => enabled !== undefined || password !== undefined, "Send enabled, password or both."),
    status: 200,
    reply: User,
    refusals: LOSS,
  },
  {
    group: "users",
    method: "DELETE",
    path: "/v1/users/{name}",
    access: "admin",
    summary: "Deletes an account; an administrator's is refused with 403 until the group is removed",
    parameters: Named,
    status: 200,
    reply: z.strictObject({ deleted: z.string() }),
    refusals: { 403: "The caller is not in the group admin, or the account is an administrator's." },
  },
  {
    group: "users",
    method: "PUT",
    path: "/v1/users/{name}/groups/{group}",
    access: "admin",
    summary: "Adds an account to a group",
    parameters: Membership,
    status: 200,
    reply: User,
  },
  {
    group: "users",
    method: "DELETE",
    path: "/v1/users/{name}/groups/{group}",
    access: "admin",
    summary: "Removes an account from a group, with effect within a minute; who administered remains a user",
    parameters: Membership,
    status: 200,
    reply: User,
    refusals: LOSS,
  },
  {
    group: "users",
    method: "POST",
    path: "/new_user",
    access: "admin",
    summary: "As POST /v1/users, for clients of the reference systems",
    body: z.strictObject({ username: PersonName, password: Password }),
    creates: true,
    status: 201,
    reply: z.strictObject({ username: z.string(), groups: z.array(Group) }),
    refusals: { 405: "The name is taken." },
  },
  {
    group: "users",
    method: "POST",
    path: "/new_admin",
    access: "admin",
    summary: "As /new_user, for an administrator",
    body: z.strictObject({ username: PersonName, password: Password }),
    creates: true,
    status: 201,
    reply: z.strictObject({ username: z.string(), groups: z.array(Group) }),
    refusals: { 405: "The name is taken." },
  },
  {
    group: "users",
    method: "DELETE",
    path: "/delete_user/{name}",
    access: "admin",
    summary: "As DELETE /v1/users/{name}, for clients of the reference systems",
    parameters: Named,
    status: 200,
    reply: z.strictObject({ deleted: z.string() }),
    refusals: { 403: "The caller is not in the group admin, or the account is an administrator's." },
  },
  {
    group: "users",
    method: "DELETE",
    path: "/delete_admin/{name}",
    access: "admin",
    summary: "Takes an administrator's rights and keeps the account, for clients of the reference systems",
    parameters: Named,
    status: 200,
    reply: z.strictObject({ username: z.string(), groups: z.array(Group) }),
    refusals: LOSS,
  },
] as const satisfies readonly Route[];
