import { deserialize, serialize } from "node:v8";
import * as z from "zod";
import { DataError } from "../errors";
import type { Trained } from "../learn/family";
import { parseParameters } from "../learn/parseParameters";
import { mergeForests } from "../learn/trees/mergeForests";
import { joinVotes, outOfBagFigures } from "../learn/trees/outOfBagFigures";
import { contractNamed } from "../prepare/contracts";
import { decodeMatrix } from "../prepare/matrixFile";
import { ArtifactRef } from "./artifact";
import { Candidate } from "./candidate";
import { Plan } from "./plan";
import { defineStep } from "./step";
import { trainCandidate } from "./trainCandidate";
import type { Workspace } from "./workspace";

/** A part of a forest: its trees from `from` up to `to`. */
export const Shard = z.strictObject({ name: z.string(), from: z.int().nonnegative(), to: z.int().positive() });
export type Shard = z.infer<typeof Shard>;

/** What a shard leaves: the trees that it grew. */
export const ShardPart = z.strictObject({ part: ArtifactRef, from: z.int(), to: z.int() });
export type ShardPart = z.infer<typeof ShardPart>;

/** The parts that a candidate is grown in, as equal as can be; none when it is grown whole. */
export function shardsOf({ name, family, parameters, shards }: Candidate): Shard[] {
  if (shards === undefined || family !== "forest") return [];
  const { trees } = parseParameters("forest", parameters);
  const parts = Math.min(shards, trees);
  const bound = (part: number) => Math.round((part * trees) / parts);
  return Array.from({ length: parts }, (_, part) => ({ name: `${name}-${part + 1}`, from: bound(part), to: bound(part + 1) }));
}

/** Grows one part of a forest. */
export const shard = defineStep({
  name: "shard",
  input: z.strictObject({ plan: Plan, candidate: Candidate, shard: Shard, train: ArtifactRef, validation: ArtifactRef }),
  output: ShardPart,
  async run({ plan, candidate, shard: { from, to }, train, validation }, { artifacts, log }) {
    const rows = { train: decodeMatrix(await artifacts.read(train)), validation: decodeMatrix(await artifacts.read(validation)) };
    const { model, preprocessing, votes } = await trainCandidate(candidate, contractNamed(plan.contract), rows, { shard: { from, to } });
    log("shard grown", { candidate: candidate.name, from, to });
    return { part: await artifacts.put("runs", "shard.bin", serialize({ model, preprocessing, votes })), from, to };
  },
});

/** Joins the parts of a forest in the order of their trees, and their out-of-bag votes. Throws DataError when one is missing. */
export async function joinShards(parts: readonly ShardPart[], expected: readonly Shard[], { artifacts }: Workspace): Promise<Trained> {
  const ordered = parts.toSorted((a, b) => a.from - b.from);
  if (ordered.length !== expected.length || ordered.some(({ from, to }, i) => from !== expected[i]?.from || to !== expected[i]?.to)) {
    throw new DataError(`${ordered.length} of ${expected.length} parts of the forest were grown.`);
  }
  const trained = await Promise.all(ordered.map(async ({ part }) => deserialize(await artifacts.read(part)) as Omit<Trained, "summary">));
  const model = mergeForests(
    trained.map(({ model }) => {
      if (model.family !== "forest") throw new RangeError("Only forests are joined.");
      return model;
    }),
  );
  const votes = trained.flatMap((part) => (part.votes ? [part.votes] : []));
  const figures = votes.length === trained.length ? outOfBagFigures(joinVotes(votes)) : {};
  return { model, preprocessing: trained[0]!.preprocessing, summary: { trees: model.trees.length, shards: ordered.length, ...figures } };
}
