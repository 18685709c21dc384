import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { TransientError } from "@vigie/core/errors";
import type { AliasMoved } from "@vigie/core/registry/aliasMoved";
import { describe, expect, it, onTestFinished } from "vitest";
import { type DeliveryDoors, deliver } from "./deliver";
import { isSigned } from "./isSigned.fixture";
import { type Lookup, postSafely } from "./postSafely";
import { SIGNATURE_HEADER, sign } from "./signature";
import type { Webhook } from "./webhook";
import { memoryWebhooks } from "./webhookStore.fixture";

const NOW = new Date("2026-11-21T10:00:00.000Z");
const SECRET = "whsec_test";
const event: AliasMoved = {
  model: "scene",
  at: NOW.toISOString(),
  id: "01JBQXK2H0S8M3V7C5T9R1D4FE",
  alias: "champion",
  from: 1,
  to: 2,
  reason: "better",
  by: "ada",
  line: "scene v2 (f1 0.7000) 2026-11-21",
};

const hook = (id: string, url = `https://${id}.example.org/`): Webhook => {
  return { id, url, createdAt: NOW.toISOString(), createdBy: "ada", secret: SECRET };
};

/** Receivers that answer these statuses in turn, the last one for ever. */
function receivers(answers: Record<string, (number | Error)[]>) {
  const sent: { url: string; body: string; headers: Readonly<Record<string, string>> }[] = [];
  const pauses: number[] = [];
  const webhooks = memoryWebhooks(...Object.keys(answers).map((id) => hook(id)));
  const doors: DeliveryDoors = {
    webhooks,
    post: async (url, body, headers) => {
      sent.push({ url, body, headers });
      const list = answers[new URL(url).hostname.split(".")[0]!]!;
      const answer = list.length > 1 ? list.shift()! : list[0]!;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    sleep: async (milliseconds) => void pauses.push(milliseconds),
    now: () => NOW,
  };
  return { sent, pauses, webhooks, doors };
}

describe("deliver", () => {
  it("sends the event signed to every webhook and writes it down", async () => {
    const { sent, webhooks, doors } = receivers({ one: [200], two: [204] });

    await deliver(event, doors);

    expect(sent).toHaveLength(2);
    const { body, headers } = sent[0]!;
    expect(JSON.parse(body)).toEqual({ id: event.id, type: "Alias moved", at: event.at, data: event });
    expect(isSigned(headers[SIGNATURE_HEADER]!, { secret: SECRET, body, now: NOW })).toBe(true);
    expect(await webhooks.deliveries("one")).toMatchObject([{ state: "delivered", attempts: [{ status: 200 }] }]);
  });

  it("tries again with growing pauses, and says who has not been reached", async () => {
    const { pauses, webhooks, doors } = receivers({ one: [500, new Error("reset"), 200], two: [500] });

    await expect(deliver(event, doors)).rejects.toThrow(new TransientError(`Event ${event.id} has not reached two.`));

    expect(pauses.sort((a, b) => a - b)).toEqual([1000, 1000, 4000, 4000]);
    expect((await webhooks.deliveries("one"))[0]).toMatchObject({
      state: "delivered",
      attempts: [{ status: 500 }, { error: "reset" }, { status: 200 }],
    });
    expect((await webhooks.deliveries("two"))[0]).toMatchObject({ state: "failing", attempts: [{}, {}, {}] });
  });

  it("sends nothing again to whoever has the event, when it is told once more", async () => {
    const { sent, doors } = receivers({ one: [200], two: [500, 500, 500, 200] });
    await deliver(event, doors).catch(() => undefined);

    await deliver(event, doors);

    expect(sent.filter(({ url }) => url.includes("one"))).toHaveLength(1);
    expect(sent.filter(({ url }) => url.includes("two"))).toHaveLength(4);
  });

  it("takes 410 for an answer, and no redirect for one", async () => {
    const { sent, webhooks, doors } = receivers({ gone: [410], moved: [302] });

    await expect(deliver(event, doors)).rejects.toThrow("moved");

    expect(sent.filter(({ url }) => url.includes("gone"))).toHaveLength(1);
    expect((await webhooks.deliveries("gone"))[0]?.state).toBe("gone");
  });
});

describe("a signature", () => {
  const header = sign(SECRET, "body", NOW);

  it.each([
    ["another body", { secret: SECRET, body: "other", now: NOW }, header],
    ["another secret", { secret: "other", body: "body", now: NOW }, header],
    ["a signature of six minutes ago", { secret: SECRET, body: "body", now: new Date(NOW.getTime() + 360_000) }, header],
    ["a signature from the future", { secret: SECRET, body: "body", now: new Date(NOW.getTime() - 360_000) }, header],
    ["another time", { secret: SECRET, body: "body", now: NOW }, header.replace(/t=\d+/, `t=${NOW.getTime() / 1000 + 1}`)],
    ["no signature", { secret: SECRET, body: "body", now: NOW }, ""],
  ])("does not hold for %s", (_, given, sent) => {
    expect(isSigned(header, { secret: SECRET, body: "body", now: NOW })).toBe(true);
    expect(isSigned(sent, given)).toBe(false);
  });
});

describe("postSafely", () => {
  const OPTIONS = { rules: { loopback: true }, timeoutMs: 5000 };

  /** A server that answers by `respond`; what it was sent is in `bodies`. */
  async function receiver(respond: (request: IncomingMessage) => { status: number; headers?: Record<string, string> } | undefined) {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (part) => {
        body += part;
      });
      request.on("end", () => {
        bodies.push(body);
        const answer = respond(request);
        if (answer) response.writeHead(answer.status, answer.headers).end("ignored");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return { bodies, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
  }

  it("posts the body and answers the status", async () => {
    const { bodies, url } = await receiver(() => ({ status: 202 }));

    expect(await postSafely(url, "é", { "content-type": "text/plain" }, OPTIONS)).toBe(202);
    expect(bodies).toEqual(["é"]);
  });

  it("follows no redirect", async () => {
    const target = await receiver(() => ({ status: 200 }));
    const { url } = await receiver(() => ({ status: 307, headers: { location: target.url } }));

    expect(await postSafely(url, "x", {}, OPTIONS)).toBe(307);
    expect(target.bodies).toEqual([]);
  });

  it("waits no longer than it may", async () => {
    const { url } = await receiver(() => undefined);

    await expect(postSafely(url, "x", {}, { ...OPTIONS, timeoutMs: 50 })).rejects.toThrow("within 50 ms");
  });

  it.each([["127.0.0.1"], ["10.0.0.1"], ["169.254.169.254"], ["::1"], ["::ffff:127.0.0.1"]])(
    "does not connect to a public name that leads to %s, even beside a public address",
    async (address) => {
      const lookup: Lookup = (_, __, done) =>
        done(null, [
          { address: "93.184.216.34", family: 4 },
          { address, family: address.includes(":") ? 6 : 4 },
        ]);

      await expect(
        postSafely("https://hooks.example.org/", "x", {}, { rules: { loopback: false }, timeoutMs: 500, lookup }),
      ).rejects.toThrow("which is not public");
    },
  );
});
