import { join } from "node:path";

/** The region of every stage on this machine. */
export const REGION = "eu-west-3";

/** The emulators accept any; real ones never reach them. */
export const LOCAL_CREDENTIALS = {
  AWS_ACCESS_KEY_ID: "test",
  AWS_SECRET_ACCESS_KEY: "test",
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
} as const;

/** Otherwise the AWS SDK warns in every process, functions included, that Node 20 leaves its support in 2027. */
export const QUIET_SDK = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" } as const;

/** What an AWS SDK client needs to talk to the local cloud. */
export function clientSettings(endpoint: string) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = LOCAL_CREDENTIALS;
  return { endpoint, region: REGION, credentials: { accessKeyId, secretAccessKey } };
}

/** Environment of a program that works with AWS, so that it works with the emulator at `endpoint` and with nothing else. */
export function cloudEnvironment(root: string, endpoint: string): NodeJS.ProcessEnv {
  const { AWS_PROFILE: _profile, AWS_SESSION_TOKEN: _token, ...inherited } = process.env;
  return {
    ...inherited,
    ...LOCAL_CREDENTIALS,
    AWS_ENDPOINT_URL: endpoint,
    AWS_EC2_METADATA_DISABLED: "true",
    ...QUIET_SDK,
    SST_TELEMETRY_DISABLED: "1",
    NODE_OPTIONS: iotPreload(root),
  };
}

/** Makes this process one that works with the emulator: the adapters of `@vigie/cloud` read their settings from the environment. */
export function enterCloud(endpoint: string): void {
  Object.assign(process.env, LOCAL_CREDENTIALS, QUIET_SDK, { AWS_ENDPOINT_URL: endpoint });
  for (const name of ["AWS_PROFILE", "AWS_SESSION_TOKEN"]) delete process.env[name];
}

/** NODE_OPTIONS that lead `sst dev` and its functions to the emulator's MQTT. */
export function iotPreload(root: string): string {
  return `--require "${join(root, "infra/local/emulator/iot-preload.cjs")}"`;
}
