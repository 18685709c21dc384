import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { marshall } from "@aws-sdk/util-dynamodb";
import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";
import { scene } from "@vigie/core/prepare/scene";
import { apiEvent, claims } from "@vigie/functions/api/apiEvent.fixture";
import { version } from "@vigie/functions/api/registry/modelFakes.fixture";
import { bundleAsDeployed } from "../../../infra/bundleAsDeployed.fixture";
import type { Workload, WorkloadMaker, WorkloadPlace } from "../workload";
import { servedModel } from "./servedModel";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** How the line of the new process begins that holds its figures. */
const FIGURES = "figures ";
const POOL = "eu-west-3_Example01";
const HELD_REQUESTS = 20_000;

/**
 * A new process to its first answer: the function as it is deployed, source maps included, its model fetched from a bucket and its registry
 * read from a table that answer at once over loopback. What AWS itself adds, starting the machine and its network, is not in it.
 */
export const serveFirst: WorkloadMaker = (place) => asDeployed(place, 0);

/** The same process after so many predictions more, one after the other: what it holds then. */
export const serveHeld: WorkloadMaker = (place) => asDeployed(place, HELD_REQUESTS);

async function asDeployed({ scratch }: WorkloadPlace, requests: number): Promise<Workload> {
  const folder = join(scratch, "first");
  await mkdir(folder, { recursive: true });
  await bundle(folder);
  const server = await cloud();
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    run: async () => {
      const TMPDIR = await mkdtemp(join(folder, "tmp-"));
      const child = spawn(process.execPath, ["--enable-source-maps", join(folder, "first.mjs")], {
        env: { ...process.env, ...environment(endpoint), TMPDIR, REQUESTS: String(requests) },
        stdio: ["ignore", "pipe", "inherit"],
      });
      let told = "";
      child.stdout.on("data", (chunk) => {
        told += chunk;
      });
      const [code] = await once(child, "close");
      const line = told.split("\n").find((text) => text.startsWith(FIGURES));
      if (code !== 0 || line === undefined) throw new Error(`The function did not answer: ${told}`);
      const figures = JSON.parse(line.slice(FIGURES.length)) as Record<string, number>;
      return { rows: 1 + requests, features: scene.features.length, figures };
    },
  };
}

async function bundle(folder: string): Promise<void> {
  await bundleAsDeployed("packages/functions/src/api/predictions.ts", folder);
  await copyFile(join(ROOT, "test/bench/serve/first.mjs"), join(folder, "first.mjs"));
  const event = apiEvent("POST /v1/predictions", {
    claims: claims("[user]", {
      iss: `https://cognito-idp.eu-west-3.amazonaws.com/${POOL}`,
      client_id: "bench",
      exp: String(Math.floor(Date.now() / 1000) + 3_600),
    }),
    body: JSON.stringify(PREDICTION_EXAMPLES.scene),
  });
  await writeFile(join(folder, "event.json"), JSON.stringify(event));
}

function environment(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: "eu-west-3",
    AWS_ACCESS_KEY_ID: "bench",
    AWS_SECRET_ACCESS_KEY: "bench",
    USER_POOL_ID: POOL,
    USER_POOL_CLIENT_ID: "bench",
    TOKEN_CLIENT_IDS: "bench",
    ACCESS_TABLE: "access",
    REGISTRY_TABLE: "registry",
    PREDICTIONS_TABLE: "predictions",
    PREDICTION_DAYS: "90",
    ARTIFACTS_BUCKET: "artifacts",
    CALLER_LIMITS: '{"person":100000,"machine":100000}',
  };
}

/** S3, DynamoDB and Cognito, as much as a first prediction asks of them. */
async function cloud(): Promise<Server> {
  const files = new Map<string, Buffer>();
  const keep = (name: string, content: Uint8Array) => {
    const sha256 = createHash("sha256").update(content).digest("hex");
    const ref = { key: `models/${sha256}/${name}`, sha256, bytes: content.length };
    files.set(`/artifacts/${ref.key}`, Buffer.from(content));
    return ref;
  };
  const { onnx, model, golden } = servedModel();
  const base = version(1);
  const artifacts = {
    ...base.artifacts,
    onnx: keep("model.onnx", onnx),
    model: keep("model.json", model),
    golden: keep("golden.json", golden),
  };
  const items: Record<string, unknown> = {
    "ALIAS#champion": { model: scene.name, alias: "champion", version: 1, movedAt: base.createdAt },
    "VERSION#000001": { ...base, artifacts },
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const file = files.get((request.url ?? "").split("?")[0] ?? "");
    if (file) return void response.writeHead(200, { "content-length": file.length }).end(file);
    const target = String(request.headers["x-amz-target"] ?? "");
    response.setHeader("content-type", "application/x-amz-json-1.0");
    if (target.endsWith("AdminListGroupsForUser")) return void response.end('{"Groups":[{"GroupName":"user"}]}');
    if (target.endsWith("GetUser")) return void response.end('{"Username":"marie","UserAttributes":[]}');
    if (!target.endsWith("GetItem")) return void response.end('{"Items":[],"Count":0,"Attributes":{}}');
    const { sk } = JSON.parse(Buffer.concat(chunks).toString("utf8")).Key;
    const record = items[sk?.S];
    response.end(JSON.stringify(record === undefined ? {} : { Item: marshall(record, { removeUndefinedValues: true }) }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  server.unref();
  return server;
}
