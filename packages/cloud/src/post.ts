import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";

/** What is read of an answer: as much of what `fetch` gives as a plain question needs. */
export type Answered = Pick<Response, "ok" | "status" | "text">;

/**
 * Posts text by Node's own client. The `fetch` of Node 20 is another one, which is loaded at its first call: 30 ms of every cold start.
 * Throws what `signal` was aborted for, or the error of the connection.
 */
export async function post(url: URL, headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal): Promise<Answered> {
  try {
    const answer = await answerTo(url, { ...headers, "content-length": Buffer.byteLength(body) }, body, signal);
    const text = Buffer.concat(await answer.toArray({ signal })).toString("utf8");
    const status = answer.statusCode ?? 0;
    return { ok: status >= 200 && status < 300, status, text: async () => text };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

function answerTo(url: URL, headers: Record<string, string | number>, body: string, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === "https:" ? overHttps : overHttp;
    request(url, { method: "POST", headers, signal }).once("response", resolve).once("error", reject).end(body);
  });
}
