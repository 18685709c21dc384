import type { DriftStore } from "@vigie/cloud/driftStore";
import { NotFoundError } from "@vigie/core/errors";
import { type Announce, aliasMoved } from "@vigie/core/registry/aliasMoved";
import { moveAliasOnce } from "@vigie/core/registry/moveAliasOnce";
import type { Registry } from "@vigie/core/registry/registry";
import type { HandlersOf } from "../apiRequest";
import type { RouteOf } from "../routes";

export type CompatControlDependencies = {
  registry: Pick<Registry, "getAlias" | "getVersion" | "listAudit" | "moveAlias">;
  announce: Announce;
  drift: Pick<DriftStore, "setNoise">;
  now(): Date;
};

/** What the audit says of a move by the route of a reference system. */
const RELOAD = "POST /api/v1/reload_model";

/** Nothing is reloaded by hand here: which version answers follows from the champion alias alone, on every instance. */
export function compatControlHandlers({ registry, announce, drift, now }: CompatControlDependencies): HandlersOf<RouteOf<"controls">> {
  const championOf = async (model: string) => (await registry.getAlias(model, "champion"))?.version ?? null;
  const told = async (model: string) => {
    const version = await championOf(model);
    if (version === null) throw new NotFoundError(`Model ${model} has no champion.`);
    return { body: { message: `Every instance serves version ${version} of ${model} within 30 s.`, model, version } };
  };
  /** The last move, if it is the very one that is asked for: its request may come again because nobody could be told of it. */
  const ownMove = async (model: string, version: number, by: string) => {
    const last = (await registry.listAudit(model)).find(({ alias }) => alias === "champion");
    return last?.to === version && last.by === by && last.reason === RELOAD ? last : undefined;
  };
  return {
    "GET /protected/reload": () => told("fr13"),
    "POST /api/v1/reload_model/{model}": async ({ parameters: { model }, query: { version }, caller, log }) => {
      const expected = await championOf(model);
      if (version === undefined) return told(model);
      const entry =
        version === expected
          ? await ownMove(model, version, caller.username)
          : await moveAliasOnce(registry, { model, alias: "champion", expected, version, reason: RELOAD, by: caller.username }, now());
      const found = entry && (await registry.getVersion(model, version));
      if (found) {
        log("champion moved", { model, from: entry.from, to: version, by: caller.username });
        await announce(aliasMoved(entry, found));
      }
      return told(model);
    },
    "POST /config/noise": async ({ body: { noise }, caller, log }) => {
      await drift.setNoise(noise === undefined ? undefined : { noise, at: now().toISOString(), by: caller.username });
      log("drift simulated", { noise: noise ?? 0, by: caller.username });
      const message = noise === undefined ? "The simulation has ended." : "The next drift checks see the current window with this noise.";
      return { body: { message, noise: noise ?? 0 } };
    },
  };
}
