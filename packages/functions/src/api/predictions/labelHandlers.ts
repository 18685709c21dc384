import { inflateRawSync } from "node:zlib";
import type { Labels } from "@vigie/cloud/labels";
import type { PredictionLog } from "@vigie/cloud/predictionLog";
import { BatchObject, type Logged } from "@vigie/cloud/predictionLogEntry";
import type { TrafficStore } from "@vigie/cloud/trafficStore";
import { ConflictError, NotFoundError, VisibleError } from "@vigie/core/errors";
import type { LabelledAnswer } from "@vigie/core/feedback/labelledAnswer";
import type { Registry } from "@vigie/core/registry/registry";
import type { ArtifactStore } from "@vigie/core/steps/artifact";
import type { HandlersOf } from "../apiRequest";
import type { Caller } from "../caller";
import { type QualitySource, qualityOf } from "../operations/qualityOf";
import type { RouteOf } from "../routes";
import { invalid } from "../validate";
import { labelRows } from "./labelRows";
import { type LabelReply, type LoggedReply, MOST_LABELS } from "./labels.routes";

export type LabelDependencies = {
  predictions: Pick<PredictionLog, "get" | "list">;
  labels: Pick<Labels, "put"> & QualitySource;
  artifacts: Pick<ArtifactStore, "read">;
  traffic: TrafficStore;
  registry: Pick<Registry, "listModels" | "getAlias">;
  now(): Date;
};

const PAGE = 20;
/** Labels that are kept at a time. */
const AT_ONCE = 25;

/** What was answered, what really happened, and how right it was. Another user's answer is as good as none, but to administrators. */
export function labelHandlers(dependencies: LabelDependencies): HandlersOf<RouteOf<"labels">> {
  const { predictions, traffic, registry, now } = dependencies;
  const requireModel = async (name: string) => {
    if (!(await registry.listModels()).includes(name)) throw new NotFoundError(`There is no model ${name}.`);
  };
  return {
    "GET /v1/predictions": async ({ query: { user, limit = PAGE, ...query }, caller }) => {
      const all = isAdmin(caller);
      if (user !== undefined && user !== caller.sub && !all) throw new VisibleError(403, "forbidden", "Only administrators name a user.");
      const whose = user ?? (all ? undefined : caller.sub);
      const day = query.day ?? (whose === undefined ? now().toISOString().slice(0, 10) : undefined);
      const { entries, next } = await predictions.list({ ...query, user: whose, day, limit });
      return { body: { predictions: entries.map(shown), next: next ?? null } };
    },
    "GET /v1/predictions/{id}": async ({ parameters: { id }, caller }) => ({ body: shown(await owned(id, caller, dependencies)) }),
    "POST /v1/predictions/{id}/label": async ({ parameters: { id }, body, caller }) => {
      return { body: await keepLabel({ id, severe: body.severe }, caller, dependencies) };
    },
    "POST /v1/labels": async ({ body, caller }) => {
      const { rows, refused } = labelRows(body);
      if (rows.length + refused.length > MOST_LABELS) {
        throw invalid([{ path: "body", message: `There are ${rows.length + refused.length} rows; ${MOST_LABELS} are accepted.` }]);
      }
      let labelled = 0;
      const keep = async ({ row, id, severe }: (typeof rows)[number]) => {
        try {
          await keepLabel({ id, severe }, caller, dependencies);
          labelled++;
        } catch (error) {
          if (!(error instanceof NotFoundError)) throw error;
          refused.push({ row, message: error.message });
        }
      };
      for (let from = 0; from < rows.length; from += AT_ONCE) await Promise.all(rows.slice(from, from + AT_ONCE).map(keep));
      return { body: { labelled, refused: refused.sort((a, b) => a.row - b.row) } };
    },
    "GET /v1/models/{name}/quality": async ({ parameters: { name }, query }) => {
      await requireModel(name);
      return { body: await qualityOf(name, query, dependencies.labels, now()) };
    },
    "GET /v1/models/{name}/traffic": async ({ parameters: { name } }) => {
      await requireModel(name);
      return { body: { model: name, ...(await traffic.get(name)) } };
    },
    "PUT /v1/models/{name}/traffic": async ({ parameters: { name }, body, caller }) => {
      await requireModel(name);
      const needed = body.shadow || body.challengerShare > 0;
      if (needed && !(await registry.getAlias(name, "challenger"))) throw new ConflictError(`Model ${name} has no challenger.`);
      await traffic.put(name, body, caller.username, now());
      return { body: { model: name, ...body } };
    },
  };
}

function isAdmin({ groups }: Caller): boolean {
  return groups.includes("admin");
}

async function owned(id: string, caller: Caller, { predictions }: LabelDependencies): Promise<Logged> {
  const logged = await predictions.get(id);
  if (!logged || (logged.user !== caller.sub && !isAdmin(caller))) throw new NotFoundError(`There is no prediction ${id}.`);
  return logged;
}

function shown(logged: Logged): LoggedReply {
  if (!("object" in logged)) return logged;
  const { object: _, ...batch } = logged;
  return batch;
}

async function keepLabel(
  { id, severe: actual }: { id: string; severe: boolean },
  caller: Caller,
  dependencies: LabelDependencies,
): Promise<LabelReply> {
  const [ofLogged, row] = id.split("-") as [string, string | undefined];
  const logged = await owned(ofLogged, caller, dependencies);
  const { probability, severe } = await answerOf(logged, row, dependencies);
  const { model, version, at } = logged;
  const answer: LabelledAnswer = {
    ...{ id, model, version, at, probability, severe, actual },
    labelledAt: dependencies.now().toISOString(),
    labelledBy: caller.username,
  };
  await dependencies.labels.put(logged, answer);
  const { labelledAt } = answer;
  return { id, model, version, probability, severe, actual, labelledAt };
}

/** A row of an inline batch lies in the batch's object. */
async function answerOf(
  logged: Logged,
  row: string | undefined,
  { artifacts }: LabelDependencies,
): Promise<{ probability: number; severe: boolean }> {
  if (!("object" in logged)) {
    if (row === undefined) return logged;
    throw new NotFoundError(`Prediction ${logged.id} has no rows.`);
  }
  const { rows } = BatchObject.parse(JSON.parse(inflateRawSync(await artifacts.read(logged.object)).toString("utf8")));
  const answer = rows.find((one) => String(one.row) === row);
  if (!answer) throw new NotFoundError(`Batch ${logged.id} has no answer ${row ?? "of its own: name one of its rows"}.`);
  return answer;
}
