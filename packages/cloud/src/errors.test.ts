import { TransactionCanceledException, TransactionConflictException } from "@aws-sdk/client-dynamodb";
import { S3ServiceException } from "@aws-sdk/client-s3";
import { ConflictError, TransientError } from "@vigie/core/errors";
import { describe, expect, it } from "vitest";
import { cancellationReasons, isTransient, transiently } from "./errors";

function answered(name: string, httpStatusCode: number): Error {
  return new S3ServiceException({ name, $fault: "client", $metadata: { httpStatusCode }, message: "told so" });
}

function cancelled(...codes: string[]): Error {
  return new TransactionCanceledException({
    message: "cancelled",
    $metadata: { httpStatusCode: 400 },
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

describe("isTransient", () => {
  it.each<[string, Error]>([
    ["throttling", answered("ThrottlingException", 400)],
    ["slow down", answered("SlowDown", 503)],
    ["an unnamed 500", answered("Unknown", 500)],
    ["an unnamed 429", answered("Unknown", 429)],
    ["a conflict of transactions", new TransactionConflictException({ message: "conflict", $metadata: {} })],
    ["a transaction that met another", cancelled("None", "TransactionConflict")],
    ["a throttled transaction", cancelled("ThrottlingError", "TransactionConflict")],
    ["a broken connection", Object.assign(new Error("read"), { code: "ECONNRESET" })],
    ["a time-out", Object.assign(new Error("slow"), { name: "TimeoutError" })],
  ])("is true of %s", (_, error) => {
    expect(isTransient(error)).toBe(true);
  });

  it.each<[string, unknown]>([
    ["a missing object", answered("NoSuchKey", 404)],
    ["a refused access", answered("AccessDenied", 403)],
    ["a failed condition", answered("ConditionalCheckFailedException", 400)],
    ["a transaction whose condition failed", cancelled("ConditionalCheckFailed", "None")],
    ["a transaction with a failed condition beside a conflict", cancelled("ConditionalCheckFailed", "TransactionConflict")],
    ["an error of the domain", new ConflictError("taken")],
    ["something that is no error", "text"],
  ])("is false of %s", (_, error) => {
    expect(isTransient(error)).toBe(false);
  });
});

describe("transiently", () => {
  it("throws TransientError with the cause for what is worth another try", async () => {
    const cause = answered("SlowDown", 503);

    const failed = transiently(() => Promise.reject(cause));

    await expect(failed).rejects.toThrow(TransientError);
    await expect(failed).rejects.toMatchObject({ message: "SlowDown: told so", cause });
  });

  it("says what was asked of whom, and how often", async () => {
    const cause = Object.assign(answered("ThrottlingException", 400), { asked: "DynamoDB PutItem", $metadata: { attempts: 3 } });

    await expect(transiently(() => Promise.reject(cause))).rejects.toThrow("DynamoDB PutItem, asked 3 times: ThrottlingException: told so");
  });

  it("lets every other error and every result through", async () => {
    const refused = answered("AccessDenied", 403);

    await expect(transiently(() => Promise.reject(refused))).rejects.toBe(refused);
    expect(await transiently(async () => 3)).toBe(3);
  });
});

describe("cancellationReasons", () => {
  it("answers one reason per item, in their order", () => {
    expect(cancellationReasons(cancelled("None", "ConditionalCheckFailed"))).toEqual(["None", "ConditionalCheckFailed"]);
    expect(cancellationReasons(answered("ThrottlingException", 400))).toEqual([]);
  });
});
