import * as z from "zod";

/** Groups that people belong to: operator includes user, admin includes both. */
export const Group = z.enum(["user", "operator", "admin"]);
export type Group = z.infer<typeof Group>;

/**
 * Name of an account, in lower case: the pool does not tell cases apart, and two spellings of one name must not pass for two people when
 * administrators are counted. What looks like an account's id is no name: the pool would take it for one.
 */
export const PersonName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}$/, "1 to 64 letters, digits or . _ @ + -, beginning with a letter or a digit")
  .refine((name) => !z.uuid().safeParse(name).success, "must not look like an account's id")
  .transform((name) => name.toLowerCase());
export type PersonName = z.infer<typeof PersonName>;

/** An account. A password is no part of it: it goes in and never comes out. */
export const Person = z.strictObject({
  name: z.string(),
  groups: z.array(Group),
  /** A disabled account cannot sign in, and its tokens are refused within a minute. */
  enabled: z.boolean(),
  /** `password-change`: the password is a temporary one and must be changed at the next sign-in. */
  status: z.enum(["active", "password-change", "password-reset", "unconfirmed"]),
  createdAt: z.iso.datetime(),
});
export type Person = z.infer<typeof Person>;

/** Whether somebody can do what administrators do. */
export function isAdministrator({ groups }: Pick<Person, "groups">): boolean {
  return groups.includes("admin");
}
