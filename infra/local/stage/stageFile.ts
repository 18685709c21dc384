import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A person who may sign in, with a password that this machine made up. */
export type LocalUser = { username: string; password: string };

/** One person per Cognito group. */
export type LocalUsers = Record<"admin" | "operator" | "user", LocalUser>;

/** How to reach a stage on this machine and sign in to it. `consoleUrl` is null while no console is served. */
export type LocalStage = {
  endpoint: string;
  region: string;
  apiUrl: string;
  consoleUrl: string | null;
  userPoolId: string;
  clientId: string;
  users: LocalUsers;
};

/** `.vigie/local.json` for stage `local`. */
export function stageFile(run: string, stage: string): string {
  return join(run, `${stage}.json`);
}

/** What is known of a stage, undefined when it was never started. */
export function readStage(run: string, stage: string): LocalStage | undefined {
  const file = stageFile(run, stage);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as LocalStage) : undefined;
}

/** Written so that only its owner can read it: it holds passwords. */
export function writeStage(run: string, stage: string, content: LocalStage): void {
  mkdirSync(run, { recursive: true });
  const file = stageFile(run, stage);
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
