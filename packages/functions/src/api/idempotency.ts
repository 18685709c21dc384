import { gunzipSync, gzipSync } from "node:zlib";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { isTransient } from "@vigie/cloud/errors";
import { ConflictError, TransientError } from "@vigie/core/errors";
import type { Context } from "aws-lambda";
import type { Reply } from "./reply";
import { invalid } from "./validate";

/** A request that names itself: the same caller, route and name are one request, whose `payload` must be the same each time. */
export type NamedRequest = { sub: string; route: string; name: string; payload: unknown };

/**
 * Does the work of a named request once; who sends it again is given the first answer, flagged `idempotency-replayed: true`.
 * Throws ConflictError while the first one is at work, VisibleError 422 when the name came with another payload before. Work that throws is
 * forgotten: it may be tried again.
 */
export type Idempotently = (request: NamedRequest, work: () => Promise<Reply>) => Promise<Reply>;

/** A name is kept for a day. */
const KEPT_SECONDS = 86_400;
/** After this long a request that never ended is given up: no function of the API lives longer. */
const AT_WORK_MILLISECONDS = 28_000;
/** Answers above it are stored compressed: an item of DynamoDB holds 400 KB. */
const COMPRESSED_FROM = 32 * 1024;

/**
 * Named requests in a DynamoDB table: `ONCE#<caller> | <digest>`, forgotten by `expiresAt`. The library is loaded when the first name comes:
 * most requests have none.
 */
export function dynamoIdempotency({ client, table }: { client: DynamoDBDocumentClient; table: string }): Idempotently {
  return async ({ sub, route, name, payload }, work) => {
    const { IdempotencyConfig, makeIdempotent, DynamoDBPersistenceLayer, failureOf } = await load();
    const config = new IdempotencyConfig({
      eventKeyJmesPath: "name",
      payloadValidationJmesPath: "payload",
      throwOnNoIdempotencyKey: true,
      expiresAfterSeconds: KEPT_SECONDS,
      lambdaContext: { getRemainingTimeInMillis: () => AT_WORK_MILLISECONDS } as Context,
      responseHook: (stored) => ({ ...(stored as Stored), replayed: true }),
    });
    const persistenceStore = new DynamoDBPersistenceLayer({
      tableName: table,
      keyAttr: "pk",
      sortKeyAttr: "sk",
      staticPkValue: `ONCE#${sub}`,
      expiryAttr: "expiresAt",
      awsSdkV3Client: client as unknown as DynamoDBClient,
    });
    const once = makeIdempotent(async (_: { name: string; payload: unknown }) => stored(await work()), {
      config,
      persistenceStore,
      keyPrefix: route,
    });
    try {
      return replyOf(await once({ name, payload: payload ?? null }));
    } catch (error) {
      throw failureOf(error);
    }
  };
}

type Stored = Reply & { gzip?: true; replayed?: true };

function stored(reply: Reply): Stored & Record<string, never> {
  const large = reply.body.length > COMPRESSED_FROM;
  const kept: Stored = large ? { ...reply, body: gzipSync(reply.body).toString("base64"), gzip: true } : reply;
  return kept as Stored & Record<string, never>;
}

function replyOf({ statusCode, headers, body, gzip, replayed }: Stored): Reply {
  return {
    statusCode,
    headers: { ...headers, ...(replayed && { "idempotency-replayed": "true" }) },
    body: gzip ? gunzipSync(Buffer.from(body, "base64")).toString("utf8") : body,
  };
}

async function load() {
  const [library, { DynamoDBPersistenceLayer }] = await Promise.all([
    import("@aws-lambda-powertools/idempotency"),
    import("@aws-lambda-powertools/idempotency/dynamodb"),
  ]);
  const { IdempotencyAlreadyInProgressError, IdempotencyValidationError, IdempotencyUnknownError } = library;
  /** What goes wrong in the table is worth trying again; what went wrong in the work is the work's own. */
  const failureOf = (error: unknown): unknown => {
    if (error instanceof IdempotencyAlreadyInProgressError) return new ConflictError("A request of this Idempotency-Key is at work.");
    if (error instanceof IdempotencyValidationError) {
      return invalid([{ path: "header.idempotency-key", message: "It came with another payload before." }]);
    }
    if (error instanceof IdempotencyUnknownError || isTransient(error)) {
      return new TransientError("Named requests cannot be told apart now.", { cause: error });
    }
    return error;
  };
  return { ...library, DynamoDBPersistenceLayer, failureOf };
}
