import { DriftCheckRecord } from "@vigie/core/registry/drift/driftCheckRecord";
import { DriftEpisode, LoopSettings } from "@vigie/core/registry/drift/driftEpisode";
import type { DriftRecords } from "@vigie/core/registry/drift/driftRecords";
import { DriftReferenceRecord } from "@vigie/core/registry/drift/driftReferenceRecord";
import { DriftSimulation } from "@vigie/core/registry/drift/driftSimulation";
import { DriftWindow } from "@vigie/core/registry/drift/driftWindow";
import type { Key, RegistryTable } from "./registryTable";
import { getTimedRecord, putTimedRecordOnce } from "./timedRecords";

const SIMULATION: Key = { pk: "DRIFT", sk: "SIMULATION" };
const LOOP: Key = { pk: "DRIFT", sk: "LOOP" };

/**
 * `DRIFT#model | REFERENCE#version`, `WINDOW`, `CHECK#time#id` (found by `DRIFTCHECK#id | POINTER`) and `EPISODE#id`; what holds for all
 * models under `DRIFT`.
 */
export function dynamoDriftRecords(table: RegistryTable): DriftRecords {
  const put = async (key: Key, record: object) => {
    await table.transact([table.putItem(key, record)]);
  };
  return {
    putDriftReference: (record) => put(referenceKey(record.model, record.version), record),
    getDriftReference: (model, version) => table.get(referenceKey(model, version), DriftReferenceRecord),

    putDriftWindow: (window) => put(windowKey(window.model), window),
    getDriftWindow: (model) => table.get(windowKey(model), DriftWindow),

    putDriftCheck: (check) =>
      putTimedRecordOnce(
        table,
        `DRIFTCHECK#${check.id}`,
        { pk: partition(check.model), sk: `CHECK#${check.at}#${check.id}` },
        check,
        DriftCheckRecord,
      ),
    getDriftCheck: (id) => getTimedRecord(table, `DRIFTCHECK#${id}`, DriftCheckRecord),
    listDriftChecks: (model, limit) => table.list(partition(model), "CHECK#", DriftCheckRecord, newest(limit)),

    getDriftSimulation: () => table.get(SIMULATION, DriftSimulation),
    setDriftSimulation: async (simulation) => {
      if (simulation) await put(SIMULATION, simulation);
      else await table.deleteIf(SIMULATION, { ConditionExpression: "attribute_exists(pk)" });
    },

    getLoopSettings: () => table.get(LOOP, LoopSettings),
    setLoopSettings: (settings) => put(LOOP, settings),

    claimDriftEpisode: (episode) => table.putIf(episodeKey(episode), episode, { ConditionExpression: "attribute_not_exists(pk)" }),
    putDriftEpisode: (episode) => put(episodeKey(episode), episode),
    listDriftEpisodes: (model, limit) => table.list(partition(model), "EPISODE#", DriftEpisode, newest(limit)),
  };
}

function newest(limit: number | undefined) {
  return { newestFirst: true, ...(limit !== undefined && { limit }) };
}

function partition(model: string): string {
  return `DRIFT#${model}`;
}

function referenceKey(model: string, version: number): Key {
  return { pk: partition(model), sk: `REFERENCE#${String(version).padStart(9, "0")}` };
}

function windowKey(model: string): Key {
  return { pk: partition(model), sk: "WINDOW" };
}

function episodeKey({ model, id }: DriftEpisode): Key {
  return { pk: partition(model), sk: `EPISODE#${id}` };
}
