import { Agent, type IncomingMessage, request } from "node:http";

/** One request, sent again and again. */
export type Asked = { url: string; body: string; headers?: Readonly<Record<string, string>> };

/** Milliseconds of each answer, and how many requests were answered otherwise than by 200, by status; 0 for those without an answer. */
export type Answered = { took: number[]; failed: Map<number, number> };

/** Sends a request over so many kept connections, each after the answer to its last, as long as `more` says so. */
export async function manyRequests({ url, body, headers = {} }: Asked, connections: number, more: () => boolean): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const options = {
    agent,
    method: "POST",
    headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body), ...headers },
  };
  const answered: Answered = { took: [], failed: new Map() };
  const one = async () => {
    const started = performance.now();
    const status = await new Promise<number>((resolve) => {
      const sent = request(url, options, (response: IncomingMessage) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode ?? 0));
        response.once("error", () => resolve(0));
      });
      sent.once("error", () => resolve(0));
      sent.end(body);
    });
    if (status === 200) answered.took.push(performance.now() - started);
    else answered.failed.set(status, (answered.failed.get(status) ?? 0) + 1);
  };
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (more()) await one();
    }),
  );
  agent.destroy();
  return answered;
}
