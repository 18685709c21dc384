import { VisibleError } from "@vigie/core/errors";
import { describe, expect, it, vi } from "vitest";
import { requirePublicAddress, requirePublicUrl, urlRules } from "./requirePublicUrl";

const PUBLIC = { loopback: false };
const HERE = { loopback: true };

describe("requirePublicUrl", () => {
  it.each([
    "https://hooks.example.org/a?b=c",
    "https://hooks.example.org:8443/",
    "https://93.184.216.34/",
    "https://[2606:2800:220:1::1]/",
  ])("lets %s pass", (url) => {
    expect(requirePublicUrl(url, PUBLIC).href).toBe(url);
  });

  it.each([
    "hooks.example.org",
    "http://hooks.example.org/",
    "ftp://hooks.example.org/",
    "file:///etc/passwd",
    `https://${"user:word"}@hooks.example.org/`,
    "https://localhost/",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://[2002:7f00:1::]/",
    "https://[64:ff9b::7f00:1]/",
    "https://0.0.0.0/",
    "https://10.0.0.8/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://224.0.0.1/",
    "https://intranet/",
    "https://db.internal/",
    "https://printer.local./",
  ])("refuses %s", (url) => {
    expect(() => requirePublicUrl(url, PUBLIC)).toThrow(VisibleError);
  });

  it("lets loopback pass where it is allowed, and nothing else that is private", () => {
    expect(requirePublicUrl("http://127.0.0.1:8080/hook", HERE).port).toBe("8080");
    expect(requirePublicUrl("http://localhost:8080/hook", HERE).port).toBe("8080");
    for (const url of ["http://10.0.0.1/", "https://10.0.0.1/", "http://hooks.example.org/"]) {
      expect(() => requirePublicUrl(url, HERE)).toThrow(VisibleError);
    }
  });
});

describe("requirePublicAddress", () => {
  it.each(["127.0.0.1", "10.1.2.3", "::1", "::ffff:10.0.0.1", "fd12::1", "not an address"])("refuses %s", (address) => {
    expect(() => requirePublicAddress(address, PUBLIC)).toThrow(VisibleError);
  });

  it("lets the addresses of the internet pass", () => {
    for (const address of ["93.184.216.34", "2606:2800:220:1::1"]) expect(() => requirePublicAddress(address, PUBLIC)).not.toThrow();
  });
});

describe("urlRules", () => {
  it.each([
    ["local", "http://127.0.0.1:4566", true],
    ["test", "http://127.0.0.1:4641", true],
    ["production", "http://127.0.0.1:4566", false],
    ["local", "", false],
    ["local", "https://emulator.example.org", false],
  ])("of stage %s at endpoint %j allow loopback: %s", (stage, endpoint, loopback) => {
    vi.stubEnv("AWS_ENDPOINT_URL", endpoint === "" ? undefined : endpoint);

    expect(urlRules(stage)).toEqual({ loopback });
    vi.unstubAllEnvs();
  });
});
