import { NotFoundError } from "../errors";
import type { StateAccess } from "./datasetRecords";
import { decided } from "./decided";
import type { Registry } from "./registry";
import { newSortableId } from "./sortableId";

/** What people decide about the versions of a registry over one document. */
export function decisionRecords({ look, change }: StateAccess): Pick<Registry, "decideVersion" | "listDecisions"> {
  return {
    decideVersion: (request, at) =>
      change((state) => {
        const { model, version: number } = request;
        const index = state.versions.findIndex((version) => version.model === model && version.version === number);
        const version = state.versions[index];
        if (!version) throw new NotFoundError(`There is no version ${number} of ${model}.`);
        const ofModel = (item: { model: string }) => item.model === model;
        const next = decided(version, request, { aliases: state.aliases.filter(ofModel), audit: state.audit.filter(ofModel) }, at);
        if (next === version) return version;
        state.versions[index] = next;
        state.decisions.push({ ...request, at: at.toISOString(), id: newSortableId(at) });
        return next;
      }),
    listDecisions: (model) =>
      look(({ decisions }) =>
        decisions.filter((decision) => decision.model === model).sort((a, b) => (a.at + a.id < b.at + b.id ? 1 : -1)),
      ),
  };
}
