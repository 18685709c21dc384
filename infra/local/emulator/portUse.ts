import { createServer } from "node:net";

/** Who listens on a loopback port: nobody, an emulator, some other program; or the system does not let us listen there. */
export type PortUse = "free" | "emulator" | "other" | "forbidden";

export async function portUse(port: number): Promise<PortUse> {
  const refusal = await listenOnce(port);
  if (refusal === undefined) return "free";
  if (refusal !== "EADDRINUSE") return "forbidden";
  return (await emulatorAnswers(`http://127.0.0.1:${port}`)) ? "emulator" : "other";
}

/** A loopback port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** Whether an emulator (MiniStack or LocalStack) answers its health route at this endpoint, within two seconds. */
export async function emulatorAnswers(endpoint: string): Promise<boolean> {
  try {
    const response = await fetch(`${endpoint}/_localstack/health`, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    return false;
  }
}

function listenOnce(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(undefined)));
  });
}
