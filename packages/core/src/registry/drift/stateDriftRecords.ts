import type { StateAccess } from "../datasetRecords";
import type { DriftRecords } from "./driftRecords";

/** The drift records of a registry over one document. */
export function stateDriftRecords({ look, change }: StateAccess): DriftRecords {
  return {
    putDriftReference: (record) =>
      change(({ drift }) => {
        const others = drift.references.filter(({ model, version }) => model !== record.model || version !== record.version);
        drift.references = [...others, structuredClone(record)];
      }),
    getDriftReference: (model, version) =>
      look(({ drift }) => drift.references.find((record) => record.model === model && record.version === version)),

    putDriftWindow: (window) =>
      change(({ drift }) => {
        drift.windows = [...drift.windows.filter(({ model }) => model !== window.model), structuredClone(window)];
      }),
    getDriftWindow: (model) => look(({ drift }) => drift.windows.find((window) => window.model === model)),

    putDriftCheck: (check) =>
      change(({ drift }) => {
        const standing = drift.checks.find(({ id }) => id === check.id);
        if (!standing) drift.checks.push(structuredClone(check));
        return standing ?? check;
      }),
    getDriftCheck: (id) => look(({ drift }) => drift.checks.find((check) => check.id === id)),
    listDriftChecks: (model, limit) =>
      look(({ drift }) =>
        drift.checks
          .filter((check) => check.model === model)
          .sort((a, b) => newestFirst(a.at + a.id, b.at + b.id))
          .slice(0, limit),
      ),

    getDriftSimulation: () => look(({ drift }) => drift.simulation),
    setDriftSimulation: (simulation) =>
      change(({ drift }) => {
        if (simulation) drift.simulation = { ...simulation };
        else delete drift.simulation;
      }),

    getLoopSettings: () => look(({ drift }) => drift.loop),
    setLoopSettings: (settings) =>
      change(({ drift }) => {
        drift.loop = { ...settings };
      }),

    claimDriftEpisode: (episode) =>
      change(({ drift }) => {
        if (drift.episodes.some(({ id }) => id === episode.id)) return false;
        drift.episodes.push({ ...episode });
        return true;
      }),
    putDriftEpisode: (episode) =>
      change(({ drift }) => {
        drift.episodes = [...drift.episodes.filter(({ id }) => id !== episode.id), { ...episode }];
      }),
    listDriftEpisodes: (model, limit) =>
      look(({ drift }) =>
        drift.episodes
          .filter((episode) => episode.model === model)
          .sort((a, b) => newestFirst(a.id, b.id))
          .slice(0, limit),
      ),
  };
}

function newestFirst(a: string, b: string): number {
  return a < b ? 1 : -1;
}
