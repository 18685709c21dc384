import { TransientError } from "@vigie/core/errors";

/** Error names of AWS services that mean "later": throttling, capacity, a conflict of transactions, a slow or interrupted connection. */
const LATER: ReadonlySet<string> = new Set([
  "InternalErrorException",
  "InternalServerError",
  "LimitExceededException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestTimeout",
  "ServiceUnavailable",
  "SlowDown",
  "Throttling",
  "ThrottlingException",
  "TimeoutError",
  "TooManyRequestsException",
  "TransactionConflictException",
  "TransactionInProgressException",
]);

/** Codes of Node's sockets and name service. */
const NETWORK: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET", "EAI_AGAIN", "ENOTFOUND", "EPIPE", "ETIMEDOUT"]);

/** Reasons for which a whole DynamoDB transaction is worth another try. */
const TRANSIENT_REASONS: ReadonlySet<string> = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);

type ServiceError = Error & {
  code?: string;
  /** Service and call, of a client of ours: `DynamoDB PutItem`. */
  asked?: string;
  $metadata?: { httpStatusCode?: number; attempts?: number };
  CancellationReasons?: readonly { Code?: string }[];
};

/** Does the work; what the SDK gave up on and is worth trying again later leaves as TransientError, anything else as it was. */
export async function transiently<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isTransient(error)) throw error;
    throw new TransientError(saidOf(error), { cause: error });
  }
}

/** `DynamoDB PutItem, asked 3 times: ThrottlingException: Rate exceeded`. */
function saidOf(error: ServiceError): string {
  const { name, message, asked, $metadata: { attempts = 1 } = {} } = error;
  const told = asked === undefined ? "" : `${asked}${attempts > 1 ? `, asked ${attempts} times` : ""}: `;
  return `${told}${name}: ${message}`;
}

/** Throttling, errors of the service itself (5xx), broken connections, and transactions that met another one. */
export function isTransient(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { name, code, $metadata } = error as ServiceError;
  if (LATER.has(name) || NETWORK.has(code ?? "")) return true;
  const reasons = cancellationReasons(error).filter((reason) => reason !== "None");
  if (reasons.length > 0) return reasons.every((reason) => TRANSIENT_REASONS.has(reason));
  const status = $metadata?.httpStatusCode ?? 0;
  return status >= 500 || status === 429;
}

/** Why each item of a DynamoDB transaction did or did not stand in its way (`None`), in their order; empty for any other error. */
export function cancellationReasons(error: unknown): string[] {
  if (!(error instanceof Error) || error.name !== "TransactionCanceledException") return [];
  return ((error as ServiceError).CancellationReasons ?? []).map(({ Code }) => Code ?? "None");
}
