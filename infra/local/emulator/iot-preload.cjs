// `sst dev` and its functions talk MQTT over wss://<id>.iot.<region>.<host>. The emulator answers that in plain ws on its own port,
// so a TLS connection to such a host becomes a plain socket to the emulator. Without effect unless the endpoint is loopback.
"use strict";
const net = require("node:net");
const tls = require("node:tls");
const { syncBuiltinESMExports } = require("node:module");

const endpoint = process.env.AWS_ENDPOINT_URL ? new URL(process.env.AWS_ENDPOINT_URL) : undefined;

if (endpoint && ["127.0.0.1", "localhost"].includes(endpoint.hostname)) {
  const connect = tls.connect;
  const redirected = (/** @type {unknown[]} */ ...args) => {
    const { servername, host, hostname } = Object(args[0]);
    const gateway = { host: "127.0.0.1", port: Number(endpoint.port) };
    return /(^|\.)iot\.[a-z0-9-]+\./.test(servername ?? host ?? hostname ?? "") ? net.connect(gateway) : Reflect.apply(connect, tls, args);
  };
  tls.connect = /** @type {typeof tls.connect} */ (redirected);
  syncBuiltinESMExports();
}
