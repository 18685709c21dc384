import { NotFoundError, TransientError, VisibleError } from "@vigie/core/errors";
import type { LoadedModel } from "@vigie/core/predict/loadedModel";
import { CHAMPION_ONLY, type Traffic } from "@vigie/core/predict/traffic";
import type { Registry } from "@vigie/core/registry/registry";
import type { Version } from "@vigie/core/registry/version";

/** A version with its model open. */
export type Serving = { version: Version; model: LoadedModel };

/** `problem` says, in words that anybody may read, why what is served is not the champion, or may not be. */
export type ServingState = {
  serving: Serving | undefined;
  problem: string | undefined;
  /** The champion's contract is none that is served. */
  notServed?: true;
};

/** What a model's setting says now, and the challenger if it is asked for and can be opened. */
export type Challenge = { traffic: Traffic; challenger: Serving | undefined };

export type ServingDependencies = {
  registry: Pick<Registry, "getAlias" | "getVersion">;
  /** Opens a version and checks its golden rows. Throws VisibleError `golden-failed` when they fail. */
  open(version: Version): Promise<LoadedModel>;
  /** How a model's requests are shared; all go to the champion when left out. */
  traffic?(model: string): Promise<Traffic>;
  now(): number;
  log(message: string, details: Record<string, unknown>): void;
};

/** A new champion is noticed after this long at most. */
const ALIAS_READ_MS = 30_000;
/** Versions asked for by number that stay open beside the champions. */
const MAX_OPEN_VERSIONS = 2;

/**
 * The models that this process has open. The champion is opened at first need and kept; its alias is read again every 30 s. A new
 * champion is taken only once it is open and its golden rows pass: until then, and if it never does, the previous one goes on.
 */
export class ServingModels {
  readonly #champions = new Map<string, { state: ServingState; readAt: number }>();
  /** Why a version's golden rows failed. Its files never change, so it is not opened again. */
  readonly #failed = new Map<string, string>();
  readonly #reading = new Map<string, Promise<ServingState>>();
  readonly #versions = new Map<string, Promise<Serving>>();
  /** Challengers that take requests now: they are not closed to make room. */
  readonly #pinned = new Map<string, string>();
  readonly #challenges = new Map<string, { challenge: Promise<Challenge>; readAt: number }>();

  constructor(private readonly dependencies: ServingDependencies) {}

  /** The champion of a model, or what is served in its place. Throws only when nothing was ever read and the registry does not answer. */
  async champion(model: string): Promise<ServingState> {
    const known = this.#champions.get(model);
    if (known && this.dependencies.now() - known.readAt < ALIAS_READ_MS) return known.state;
    const reading = this.#reading.get(model) ?? this.#read(model, known?.state.serving).finally(() => this.#reading.delete(model));
    this.#reading.set(model, reading);
    return reading;
  }

  /** One version by its number; the champion's is shared. Throws NotFoundError, or VisibleError 409 when it is not approved. */
  async version(model: string, number: number): Promise<Serving> {
    const champion = this.#champions.get(model)?.state.serving;
    if (champion?.version.version === number) return champion;
    const key = `${model}#${number}`;
    const open = this.#versions.get(key);
    if (open) return open;
    const serving = this.#open(model, number);
    this.#keep(key, serving);
    return serving;
  }

  /** Read again every 30 s, like the champion. What fails leaves everything to the champion: a challenger is never worth an answer. */
  challenge(model: string): Promise<Challenge> {
    const known = this.#challenges.get(model);
    const now = this.dependencies.now();
    if (known && now - known.readAt < ALIAS_READ_MS) return known.challenge;
    const challenge = this.#readChallenge(model).catch((error: unknown) => {
      this.dependencies.log("the challenger is left out", { model, error: String(error) });
      return { traffic: CHAMPION_ONLY, challenger: undefined };
    });
    this.#challenges.set(model, { challenge, readAt: now });
    return challenge;
  }

  /** The version that an alias points at now. Throws NotFoundError when it points at none. */
  async challenger(model: string): Promise<Serving> {
    const alias = await this.dependencies.registry.getAlias(model, "challenger");
    if (!alias) throw new NotFoundError(`Model ${model} has no challenger.`);
    return this.version(model, alias.version);
  }

  async #readChallenge(model: string): Promise<Challenge> {
    const traffic = (await this.dependencies.traffic?.(model)) ?? CHAMPION_ONLY;
    this.#pinned.delete(model);
    if (traffic.challengerShare === 0 && !traffic.shadow) return { traffic, challenger: undefined };
    const challenger = await this.challenger(model);
    this.#pinned.set(model, `${model}#${challenger.version.version}`);
    return { traffic, challenger };
  }

  async #open(model: string, number: number): Promise<Serving> {
    const version = await this.dependencies.registry.getVersion(model, number);
    if (!version) throw new NotFoundError(`There is no version ${number} of a model ${model}.`);
    if (!version.approved) throw new VisibleError(409, "not-approved", `Version ${number} of ${model} has not been approved.`);
    return { version, model: await this.dependencies.open(version) };
  }

  async #read(model: string, before: Serving | undefined): Promise<ServingState> {
    const state = await this.#readAlias(model, before);
    if (state.serving || state.problem) this.#champions.set(model, { state, readAt: this.dependencies.now() });
    return state;
  }

  async #readAlias(model: string, serving: Serving | undefined): Promise<ServingState> {
    const { registry, log } = this.dependencies;
    try {
      const alias = await registry.getAlias(model, "champion");
      if (!alias || serving?.version.version === alias.version) return { serving, problem: undefined };
      return await this.#take(model, alias.version, serving);
    } catch (error) {
      if (!serving) throw error;
      log("the registry does not answer; the model that is open goes on", { model, error: String(error) });
      return { serving, problem: "The registry does not answer; the model that was open goes on." };
    }
  }

  async #take(model: string, number: number, before: Serving | undefined): Promise<ServingState> {
    const key = `${model}#${number}`;
    const failed = this.#failed.get(key);
    if (failed) return { serving: before, problem: failed };
    const version = await this.dependencies.registry.getVersion(model, number);
    try {
      if (!version) throw new Error(`The champion alias of ${model} points at version ${number}, which is not there.`);
      const opened = await this.#versions.get(key);
      this.#versions.delete(key);
      const loaded = opened?.model ?? (await this.dependencies.open(version));
      this.dependencies.log("model opened", { model, version: number, golden: loaded.golden });
      if (before) this.#keep(`${model}#${before.version.version}`, Promise.resolve(before));
      return { serving: { version, model: loaded }, problem: undefined };
    } catch (error) {
      // Whoever asks next may be answered: nothing is wrong with the version.
      if (!before && error instanceof TransientError) throw error;
      const golden = error instanceof VisibleError && error.code === "golden-failed";
      const problem = golden
        ? `Version ${number} does not answer its golden rows as it was trained to.`
        : `Version ${number} cannot be opened.`;
      if (golden) this.#failed.set(key, problem);
      this.dependencies.log(problem, { model, version: number, error: String(error) });
      const notServed = error instanceof VisibleError && error.code === "not-served";
      return { serving: before, problem, ...(notServed && { notServed }) };
    }
  }

  /** A replaced champion stays open for a while: a request that began with it may still be asking it. */
  #keep(key: string, serving: Promise<Serving>): void {
    this.#versions.set(key, serving);
    serving.catch(() => this.#versions.delete(key));
    const pinned = new Set(this.#pinned.values());
    for (const [oldest, open] of this.#versions) {
      if (this.#versions.size <= MAX_OPEN_VERSIONS) return;
      if (pinned.has(oldest)) continue;
      this.#versions.delete(oldest);
      open.then(({ model }) => model.close()).catch(() => undefined);
    }
  }
}
