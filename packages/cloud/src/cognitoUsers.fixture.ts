import { ConflictError, NotFoundError, VisibleError } from "@vigie/core/errors";
import type { Person } from "@vigie/core/people/person";
import type { Users } from "./cognitoUsers";

/** Accounts in memory. `passwords` is what they sign in with. */
export function memoryUsers(people: readonly Person[]): Users & { accounts: Map<string, Person>; passwords: Map<string, string> } {
  const accounts = new Map(people.map((person) => [person.name, person]));
  const passwords = new Map<string, string>();
  const known = (name: string): Person => {
    const person = accounts.get(name);
    if (!person) throw new NotFoundError(`There is no user ${name}.`);
    return person;
  };
  const change = (name: string, changes: Partial<Person>) => void accounts.set(name, { ...known(name), ...changes });
  const requirePolicy = (password: string) => {
    const message = "Password did not conform with policy: Password not long enough";
    if (password.length < 12) throw new VisibleError(422, "password-policy", message, [{ path: "body.password", message }]);
  };
  return {
    accounts,
    passwords,
    get: async (name) => known(name),
    async list({ limit, next }) {
      const names = [...accounts.keys()].sort();
      const from = next === undefined ? 0 : names.indexOf(next);
      if (from < 0) throw new VisibleError(422, "invalid-request", "query.next: Not of an earlier page.");
      const following = names[from + limit];
      return { users: names.slice(from, from + limit).map(known), ...(following === undefined ? {} : { next: following }) };
    },
    listGroup: async (group) => [...accounts.values()].filter(({ groups }) => groups.includes(group)),
    async create({ name, password, temporary, groups }) {
      if (accounts.has(name)) throw new ConflictError(`There is a user ${name} already.`);
      requirePolicy(password);
      const status = temporary ? "password-change" : "active";
      accounts.set(name, { name, groups: [...groups].sort(), enabled: true, status, createdAt: "2024-11-03T02:15:00.000Z" });
      passwords.set(name, password);
      return known(name);
    },
    async setPassword(name, password, temporary) {
      requirePolicy(password);
      change(name, { status: temporary ? "password-change" : "active" });
      passwords.set(name, password);
    },
    setEnabled: async (name, enabled) => change(name, { enabled }),
    async delete(name) {
      known(name);
      accounts.delete(name);
    },
    addToGroup: async (name, group) => change(name, { groups: [...new Set([...known(name).groups, group])].sort() }),
    removeFromGroup: async (name, group) => change(name, { groups: known(name).groups.filter((one) => one !== group) }),
  };
}
