import type { paths } from "@vigie/client/api.generated";

export type Account = paths["/v1/users"]["get"]["responses"]["200"]["content"]["application/json"]["users"][number];
export type Group = Account["groups"][number];
export type Key = paths["/v1/keys"]["get"]["responses"]["200"]["content"]["application/json"]["keys"][number];

export const GROUPS = ["user", "operator", "admin"] as const satisfies readonly Group[];

/** Why something cannot be done to an account, before the server is asked; it decides all the same. */
export type Hindrance = "protected" | "last-administrator" | "administrator" | "oneself";

/** Why an account cannot lose the group, or undefined. `all` are the accounts that are listed. */
export function hindersLoss(account: Account, group: Group, all: readonly Account[]): Hindrance | undefined {
  if (group !== "admin" || !account.groups.includes("admin")) return undefined;
  return hindersEnd(account, all);
}

/** Why an account cannot be disabled, or undefined. */
export function hindersEnd(account: Account, all: readonly Account[]): Hindrance | undefined {
  if (!account.groups.includes("admin")) return undefined;
  if (account.protected) return "protected";
  const administrators = all.filter(({ groups, enabled }) => enabled && groups.includes("admin"));
  return administrators.some(({ name }) => name !== account.name) ? undefined : "last-administrator";
}

/** Why an account cannot be deleted, or undefined: an administrator's rights are taken first. */
export function hindersDeletion(account: Account, caller: string): Hindrance | undefined {
  if (account.protected) return "protected";
  if (account.groups.includes("admin")) return "administrator";
  return account.name === caller.toLowerCase() ? "oneself" : undefined;
}

/** What a password lacks of the pool's policy, in the order in which it is told. */
export function passwordLacks(password: string): ("length" | "lower" | "upper" | "digit" | "symbol")[] {
  const rules = [
    ["length", password.length >= 12],
    ["lower", /\p{Ll}/u.test(password)],
    ["upper", /\p{Lu}/u.test(password)],
    ["digit", /\d/.test(password)],
    ["symbol", /[^\p{L}\p{N}\s]/u.test(password)],
  ] as const;
  return rules.flatMap(([name, kept]) => (kept ? [] : [name]));
}
