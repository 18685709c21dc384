/** One complaint about one place of an input. `path` is a JSON path, or `file:row:column` of a table. */
export type ErrorDetail = { path: string; message: string; accepted?: readonly (string | number)[] };

/**
 * An error whose message may be shown to whoever caused it. Anything else that is thrown becomes a 500 with a request id.
 *
 * `status` is the HTTP status, `code` a stable word for machines, `details` the places at fault.
 */
export class VisibleError extends Error {
  override name = "VisibleError";
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: readonly ErrorDetail[] = [],
  ) {
    super(message);
  }
}

/** The data cannot be used: a table or column is missing, a file cannot be decoded, too many rows are quarantined. Never retried. */
export class DataError extends VisibleError {
  override name = "DataError";
  constructor(message: string, details: readonly ErrorDetail[] = []) {
    super(422, "bad-data", message, details);
  }
}

/** A candidate did not pass the gate. Never retried; every pointer stays as it was. */
export class GateError extends VisibleError {
  override name = "GateError";
  constructor(message: string, details: readonly ErrorDetail[] = []) {
    super(422, "gate-failed", message, details);
  }
}

/** Somebody else was there first: an alias moved meanwhile, a pipeline is already running, a name is taken. */
export class ConflictError extends VisibleError {
  override name = "ConflictError";
  constructor(message: string, details: readonly ErrorDetail[] = []) {
    super(409, "conflict", message, details);
  }
}

export class NotFoundError extends VisibleError {
  override name = "NotFoundError";
  constructor(message: string) {
    super(404, "not-found", message);
  }
}

/** Asked too often, or guessed too often. */
export class TooManyRequestsError extends VisibleError {
  override name = "TooManyRequestsError";
  constructor(
    message: string,
    /** From now, at least 1. */
    readonly retryAfterSeconds: number,
  ) {
    super(429, "too-many-requests", message);
  }
}

/** Worth trying again as it is: the state machine retries it by this name. */
export class TransientError extends Error {
  override name = "TransientError";
}
