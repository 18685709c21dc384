/**
 * Serves the built console on loopback, with `/v1` of a stage behind the same origin, as CloudFront does on AWS.
 * `VIGIE_API` is the address of the API without `/v1`, `VIGIE_PORT` where to listen, `VIGIE_STAGE` its stage, `VIGIE_UPLOADS` where batch
 * files are sent to.
 */
import { preview } from "vite";
import { consoleHeaders } from "./headers.mjs";

const api = new URL(required("VIGIE_API"));
const config = JSON.stringify({ stage: required("VIGIE_STAGE") });
const toApi = {
  target: api.origin,
  changeOrigin: true,
  rewrite: (/** @type {string} */ path) => `${api.pathname.replace(/\/$/, "")}${path}`,
};

await preview({
  root: import.meta.dirname,
  configFile: false,
  logLevel: "warn",
  build: { outDir: "dist" },
  preview: {
    host: "127.0.0.1",
    port: Number(required("VIGIE_PORT")),
    strictPort: true,
    headers: consoleHeaders([required("VIGIE_UPLOADS")]),
    proxy: { "/v1": toApi },
  },
  plugins: [
    {
      name: "stage",
      configurePreviewServer({ middlewares }) {
        middlewares.use("/config.json", (_, response) => {
          response.setHeader("content-type", "application/json");
          response.end(config);
        });
      },
    },
  ],
});

/** @param {string} name */
function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
