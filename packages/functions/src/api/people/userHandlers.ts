import type { NewPerson, Users } from "@vigie/cloud/cognitoUsers";
import type { Exclusively } from "@vigie/cloud/exclusively";
import { NotFoundError, VisibleError } from "@vigie/core/errors";
import { type ProtectedAdministrators, refuseDeletion, refuseLoss, refuseProtected } from "@vigie/core/people/administratorRules";
import { type Group, isAdministrator, type Person } from "@vigie/core/people/person";
import type { ApiRequest, HandlersOf } from "../apiRequest";
import type { RouteOf } from "../routes";

export type UserDependencies = { users: Users; exclusively: Exclusively; guarded: ProtectedAdministrators };

/** Accounts and their groups. Whatever changes who administers is done one at a time, so that two administrators cannot remove each other. */
export function userHandlers(dependencies: UserDependencies): HandlersOf<RouteOf<"users">> {
  const { users, exclusively, guarded } = dependencies;
  const shown = (person: Person) => ({ ...person, protected: isAdministrator(person) && guarded.includes(person.name) });
  const alone = <T>(work: () => Promise<T>) => exclusively("administrators", work);

  const create = async (person: NewPerson, { caller, log }: Asked) => {
    const made = await exclusively(`user ${person.name}`, (unfinished) => users.create(person, unfinished));
    log("user created", { user: made.name, groups: made.groups, by: caller.username });
    return made;
  };
  const remove = (name: string, { caller, log }: Asked) =>
    alone(async () => {
      const person = await users.get(name);
      refuseDeletion(person);
      await users.delete(person.name);
      log("user deleted", { user: person.name, by: caller.username });
      return { deleted: person.name };
    });
  const leave = async (name: string, group: Group, { caller, log }: Asked) => {
    const person = await users.get(name);
    if (group === "admin") {
      refuseLoss(person, await users.listGroup("admin"), guarded);
      // First, so that who administered is never without any group.
      if (isAdministrator(person) && person.groups.length === 1) await users.addToGroup(person.name, "user");
    }
    await users.removeFromGroup(person.name, group);
    log("user removed from group", { user: person.name, group, by: caller.username });
    return users.get(person.name);
  };

  return {
    "GET /v1/users": async ({ query }) => {
      const { users: page, next } = await users.list(query);
      return { body: { users: page.map(shown), ...(next === undefined ? {} : { next }) } };
    },
    "POST /v1/users": async (request) => ({ body: shown(await create(request.body, request)) }),
    "PUT /v1/users/{name}": async ({ parameters, body: { enabled, password, temporary }, caller, log }) => {
      const change = async () => {
        const person = await users.get(parameters.name);
        if (password !== undefined && person.name !== caller.username) refuseProtected(person, guarded);
        if (enabled === false) refuseLoss(person, await users.listGroup("admin"), guarded);
        if (password !== undefined) await users.setPassword(person.name, password, temporary);
        if (enabled !== undefined) await users.setEnabled(person.name, enabled);
        log("user changed", { user: person.name, enabled, password: password === undefined ? "kept" : "replaced", by: caller.username });
        return users.get(person.name);
      };
      return { body: shown(await alone(change)) };
    },
    "DELETE /v1/users/{name}": async (request) => ({ body: await remove(request.parameters.name, request) }),
    "PUT /v1/users/{name}/groups/{group}": async ({ parameters: { name, group }, caller, log }) => {
      const join = async () => {
        const person = await users.get(name);
        await users.addToGroup(person.name, group);
        log("user added to group", { user: person.name, group, by: caller.username });
        return users.get(person.name);
      };
      return { body: shown(await alone(join)) };
    },
    "DELETE /v1/users/{name}/groups/{group}": async (request) => {
      const { name, group } = request.parameters;
      return { body: shown(await alone(() => leave(name, group, request))) };
    },
    "POST /new_user": async (request) => ({ body: await createdAs("user", request, create) }),
    "POST /new_admin": async (request) => ({ body: await createdAs("admin", request, create) }),
    "DELETE /delete_user/{name}": async (request) => ({ body: await remove(request.parameters.name, request) }),
    "DELETE /delete_admin/{name}": async (request) => {
      const kept = await alone(async () => {
        const person = await users.get(request.parameters.name);
        if (!isAdministrator(person)) throw new NotFoundError(`There is no administrator ${person.name}.`);
        return leave(person.name, "admin", request);
      });
      return { body: { username: kept.name, groups: kept.groups } };
    },
  };
}

type Asked = Pick<ApiRequest, "log"> & { caller: { username: string } };
type AskedByForm = Asked & { body: { username: string; password: string } };

/** The reference systems answer 405 for a name that is taken. */
async function createdAs(
  group: Group,
  request: AskedByForm,
  create: (person: NewPerson, asked: Asked) => Promise<Person>,
): Promise<{ username: string; groups: Group[] }> {
  const { username: name, password } = request.body;
  try {
    const made = await create({ name, password, temporary: false, groups: [group] }, request);
    return { username: made.name, groups: made.groups };
  } catch (error) {
    if (error instanceof VisibleError && error.status === 409) throw new VisibleError(405, "name-taken", error.message);
    throw error;
  }
}
