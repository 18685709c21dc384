import { ConflictError, NotFoundError } from "../errors";
import type { Alias, AliasMove, AliasName } from "./alias";
import { aliasConflict } from "./aliasConflict";
import { datasetRecords } from "./datasetRecords";
import { decisionRecords } from "./decisionRecords";
import { stateDriftRecords } from "./drift/stateDriftRecords";
import type { Lease } from "./lease";
import type { Registry, VersionOptions } from "./registry";
import type { RegistryState, StateStore } from "./registryState";
import { newSortableId } from "./sortableId";
import type { Version, VersionDraft } from "./version";

/**
 * A registry over one document: each call reads it, works on it and writes it back before the next call begins, so that a call happens
 * whole or not at all and shares no object with its caller. For one process at a time.
 */
export function stateRegistry(store: StateStore): Registry {
  const { change, look } = oneAtATime(store);
  return {
    putRun: (run) =>
      change((state) => {
        state.runs = replaced(state.runs, run, byId(run.id));
      }),
    getRun: (id) => look(({ runs }) => runs.find(byId(id))),
    listRuns: (experiment) =>
      look(({ runs }) =>
        runs.filter((run) => run.experiment === experiment).sort((a, b) => newestFirst(a.startedAt + a.id, b.startedAt + b.id)),
      ),

    listExperiments: () => look(({ runs }) => [...new Set(runs.map(({ experiment }) => experiment))].sort()),

    listModels: () => look(({ versions }) => [...new Set(versions.map(({ model }) => model))].sort()),
    createVersion: (draft, createdAt) => change((state) => createVersion(state, draft, createdAt)),
    getVersion: (model, version, options) => look((state) => findVersion(state, model, version, options)),
    listVersions: (model, { deleted = false } = {}) =>
      look(({ versions }) =>
        versions.filter((item) => item.model === model && (deleted || !item.deleted)).sort((a, b) => b.version - a.version),
      ),
    ...decisionRecords({ change, look }),

    getAlias: (model, alias) => look((state) => findAlias(state, model, alias)),
    moveAlias: (move, at) => change((state) => moveAlias(state, move, at)),
    listAudit: (model) =>
      look(({ audit }) => audit.filter((entry) => entry.model === model).sort((a, b) => newestFirst(a.at + a.id, b.at + b.id))),

    putSource: (source) =>
      change((state) => {
        state.sources = replaced(state.sources, source, byId(source.id));
      }),
    getSource: (id) => look(({ sources }) => sources.find(byId(id))),
    latestSource: () => look(({ sources }) => sources.sort((a, b) => newestFirst(a.addedAt + a.id, b.addedAt + b.id))[0]),

    ...datasetRecords({ change, look }),
    ...stateDriftRecords({ change, look }),

    acquireLease: (lease, takeOver) => change((state) => acquireLease(state, lease, takeOver)),
    getLease: (pipeline) => look(({ leases }) => leases.find((lease) => lease.pipeline === pipeline)),
    releaseLease: (pipeline, execution) =>
      change((state) => {
        state.leases = state.leases.filter((lease) => lease.pipeline !== pipeline || lease.execution !== execution);
      }),
  };
}

function oneAtATime({ read, write }: StateStore) {
  let last: Promise<unknown> = Promise.resolve();
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
  return {
    look: <T>(work: (state: RegistryState) => T): Promise<T> => queue(async () => work(await read())),
    change: <T>(work: (state: RegistryState) => T): Promise<T> =>
      queue(async () => {
        const state = await read();
        const result = structuredClone(work(state));
        await write(state);
        return result;
      }),
  };
}

function createVersion(state: RegistryState, draft: VersionDraft, createdAt: Date): Version {
  const own = state.versions.filter(({ model }) => model === draft.model);
  const made = own.find(({ run }) => run === draft.run);
  if (made) return made;
  const version = { ...draft, version: own.length + 1, createdAt: createdAt.toISOString() };
  state.versions.push(structuredClone(version));
  return version;
}

function moveAlias(state: RegistryState, move: AliasMove, at: Date): Alias {
  const { model, alias, expected, version, reason, by } = move;
  const target = findVersion(state, model, version);
  if (!target) throw new NotFoundError(`There is no version ${version} of ${model}.`);
  if (!target.approved) throw new ConflictError(`Version ${version} of ${model} is not approved.`);
  const current = findAlias(state, model, alias)?.version ?? null;
  if (current !== expected) throw aliasConflict(move, current);
  const moved = { model, alias, version, movedAt: at.toISOString() };
  state.aliases = replaced(state.aliases, moved, (item) => item.model === model && item.alias === alias);
  state.audit.push({ model, at: at.toISOString(), id: newSortableId(at), alias, from: expected, to: version, reason, by });
  return moved;
}

function acquireLease(state: RegistryState, lease: Lease, takeOver: string | undefined): Lease {
  const standing = state.leases.find(({ pipeline }) => pipeline === lease.pipeline);
  if (standing && standing.execution !== lease.execution && standing.execution !== takeOver) return standing;
  state.leases = replaced(state.leases, structuredClone(lease), ({ pipeline }) => pipeline === lease.pipeline);
  return lease;
}

function findVersion({ versions }: RegistryState, model: string, version: number, options: VersionOptions = {}): Version | undefined {
  return versions.find((item) => item.model === model && item.version === version && (options.deleted || !item.deleted));
}

function findAlias({ aliases }: RegistryState, model: string, alias: AliasName): Alias | undefined {
  return aliases.find((item) => item.model === model && item.alias === alias);
}

function byId(id: string): (item: { id: string }) => boolean {
  return (item) => item.id === id;
}

function replaced<T>(items: readonly T[], item: T, same: (other: T) => boolean): T[] {
  return [...items.filter((other) => !same(other)), item];
}

function newestFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
