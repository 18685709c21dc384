import { type ServiceWords, serviceWords } from "../../design/serviceWords";
import { say, type Text } from "../../i18n/locale";
import { type GateWords, gateWords } from "../models/gateWords";
import type { Execution } from "./execution";

export type Failure = NonNullable<Execution["failure"]>;

/** Why an execution ended badly: what happened, what is said of it, and the checks of the gate that it failed. */
export type FailureWords = { title: string; cause: ServiceWords; checks: GateWords[] };

/** A failure in the reader's language as far as its words are the service's own; a person's reason and what names a place in the data stay as they came. */
export function failureWords({ error, cause }: Failure): FailureWords {
  const [, who, reason = ""] = CANCELLED.exec(cause) ?? [];
  if (who !== undefined) return { title: say(STOPPED_BY, { who }), cause: { text: reason }, checks: [] };
  const title = say(TITLES[error] ?? { en: error, fr: error });
  const [, run, said] = REFUSED.exec(cause) ?? [];
  const checks = said?.split("; ").map(failedCheck) ?? [];
  if (run === undefined || checks.length === 0 || checks.includes(undefined)) return { title, cause: serviceWords(cause), checks: [] };
  return { title, cause: { text: say(FAILED_CHECKS, { run }) }, checks: checks as GateWords[] };
}

/** As the API writes it when somebody stops an execution. */
const CANCELLED = /^Cancelled by (.+?)(?:\.|: (.*))$/s;
/** As a step's error names what did not pass: the sentence, then each check with its message. */
const REFUSED = /^(\S+) did not pass the gate\. (.*)$/s;
const OF_A_GROUP = /^(recall .+): recall .+ changes by (\S+) \(.*\) on .* may fall by (\S+)$/;
const OF_A_FIGURE = /^(.+?): .+ (\S+) must be (?:above|at least|below|at most) (\S+)$/;

function failedCheck(said: string): GateWords | undefined {
  const group = OF_A_GROUP.exec(said);
  const [, name, value, limit] = group ?? OF_A_FIGURE.exec(said) ?? [];
  if (name === undefined) return undefined;
  return gateWords({ name, passed: false, value: Number(value), limit: group ? -Number(limit) : Number(limit), message: said });
}

const STOPPED_BY: Text = { en: "Stopped by {who}", fr: "Arrêté par {who}" };
const FAILED_CHECKS: Text = { en: "{run} failed these checks:", fr: "{run} a échoué à ces contrôles :" };

const NO_ANSWER: Text = { en: "A part of the service did not answer", fr: "Une partie du service n’a pas répondu" };
const PROCESS_ENDED: Text = {
  en: "A process ended in the middle, as for want of memory",
  fr: "Un processus s’est arrêté en plein travail, faute de mémoire par exemple",
};
const TOO_LONG: Text = { en: "It took too long", fr: "Trop long" };
const STOPPED: Text = { en: "It was stopped", fr: "Arrêté" };
const WITHOUT_A_NAME: Text = { en: "It failed", fr: "Échec" };

/** By the name of the error, as Step Functions keeps it. */
const TITLES: Readonly<Record<string, Text>> = {
  DataError: { en: "The data cannot be used", fr: "Les données sont inutilisables" },
  GateError: { en: "The candidate did not pass the gate", fr: "Le candidat n’a pas passé le contrôle" },
  ConflictError: { en: "Something else was there first", fr: "Autre chose était là avant" },
  NotFoundError: { en: "Something that it needs is missing", fr: "Il manque un élément nécessaire" },
  VisibleError: { en: "It could not go on", fr: "Impossible de continuer" },
  TransientError: NO_ANSWER,
  "Lambda.ServiceException": NO_ANSWER,
  "Lambda.AWSLambdaException": NO_ANSWER,
  "Lambda.SdkClientException": NO_ANSWER,
  "Lambda.TooManyRequestsException": NO_ANSWER,
  "Lambda.ClientExecutionTimeoutException": NO_ANSWER,
  "Lambda.Unknown": PROCESS_ENDED,
  "Runtime.ExitError": PROCESS_ENDED,
  "States.Timeout": TOO_LONG,
  TIMED_OUT: TOO_LONG,
  Stopped: STOPPED,
  ABORTED: STOPPED,
  FAILED: WITHOUT_A_NAME,
  "States.TaskFailed": WITHOUT_A_NAME,
};

/** Errors that have words here; a test holds them against those that the pipelines know. */
export const NAMED_ERRORS: readonly string[] = Object.keys(TITLES);
