import { TransientError } from "@vigie/core/errors";
import { describe, expect, it } from "vitest";
import { askCognito } from "./askCognito";

/** A service that answers these in turn. */
function service(...answers: (Response | Error)[]) {
  let asked = 0;
  const answer = askCognito("GetUser", async () => {
    const next = answers[asked++]!;
    if (next instanceof Error) throw next;
    return next;
  });
  return { answer, asked: () => asked };
}

const found = () => Response.json({ Username: "marie" });
const refusal = (status: number, name: string) => Response.json({ __type: `com.amazonaws#${name}` }, { status });
const slow = () => new DOMException("The operation was aborted due to timeout", "TimeoutError");

describe("a question to Cognito", () => {
  it.each([
    ["is busy", refusal(400, "TooManyRequestsException")],
    ["fails", refusal(500, "")],
    ["is slow", slow()],
    ["is away", new TypeError("fetch failed")],
  ])("is asked once more when it %s", async (_, first) => {
    const { answer, asked } = service(first, found());

    expect(await answer).toEqual({ ok: true, body: { Username: "marie" } });
    expect(asked()).toBe(2);
  });

  it("is not asked again after an answer, be it a refusal", async () => {
    const { answer, asked } = service(refusal(400, "NotAuthorizedException"));

    expect(await answer).toEqual({ ok: false, status: 400, name: "NotAuthorizedException" });
    expect(asked()).toBe(1);
  });

  it("says what was asked and how either try went", async () => {
    const { answer } = service(slow(), refusal(503, "InternalErrorException"));

    await expect(answer).rejects.toThrow(new TransientError("Cognito GetUser: no answer within 3000 ms, then 503 InternalErrorException"));
  });
});
