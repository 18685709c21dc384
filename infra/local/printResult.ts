import { scene } from "@vigie/core/prepare/scene";
import { seconds } from "./announce";
import { exampleFor, type Prediction } from "./firstPrediction";
import { headlineMetrics } from "./headlineMetrics";
import type { LocalStage, LocalUsers } from "./stage/stageFile";

export type Result = {
  stage: LocalStage;
  /** Where the passwords are. */
  file: string;
  prediction: Prediction | undefined;
  metrics: Readonly<Record<string, number>> | undefined;
  /** Milliseconds. */
  took: number;
};

/** Tells what came of `npm start` and what to do next. */
export function printResult({ stage, file, prediction, metrics, took }: Result): void {
  const { apiUrl, consoleUrl } = stage;
  const rows: [string, string | undefined][] = [
    [
      "Result",
      prediction &&
        `${prediction.severe ? "severe" : "not severe"}, probability ${prediction.probability.toFixed(4)} (threshold ${prediction.threshold.toFixed(4)})`,
    ],
    [
      "Model",
      prediction
        ? `${prediction.model} version ${prediction.version}${metrics ? ` (${headlineMetrics(metrics)})` : ""}`
        : "none yet: npm start -- --data <folder>",
    ],
    ["API", `${apiUrl}/v1`],
    ["Console", consoleUrl ?? undefined],
    ["Sign in", `POST ${apiUrl}/v1/auth/token with a username and its password from ${file}`],
    ["Stop", "npm stop (npm stop -- --purge also removes the state)"],
  ];
  const told = rows.filter(([, text]) => text !== undefined).map(([name, text]) => `  ${name.padEnd(8)} ${text}`);
  console.log(`\nReady in ${seconds(took)}.\n\n${told.join("\n")}\n\n${curl(apiUrl, file, prediction?.model ?? scene.name)}\n`);
}

/** Shown when they are made, and never again. */
export function printUsers(users: LocalUsers, file: string): void {
  const lines = Object.values(users).map(({ username, password }) => `    ${username.padEnd(10)} ${password}`);
  console.log(`✓ users, shown this once and kept in ${file}\n${lines.join("\n")}`);
}

function curl(apiUrl: string, file: string, model: string): string {
  const credentials = `node -p 'const {user} = JSON.parse(fs.readFileSync("${file}")).users; JSON.stringify(user)'`;
  return `  TOKEN=$(${credentials} | curl -s ${apiUrl}/v1/auth/token -H 'content-type: application/json' -d @- | node -p 'JSON.parse(fs.readFileSync(0)).access_token')
  curl -s ${apiUrl}/v1/predictions -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '${JSON.stringify(exampleFor(model))}'`;
}
