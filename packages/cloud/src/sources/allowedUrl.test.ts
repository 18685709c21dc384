import { describe, expect, it } from "vitest";
import { allowedUrl } from "./allowedUrl";

const hosts = ["static.data.gouv.fr", "127.0.0.1"];

describe("allowedUrl", () => {
  it.each(["https://static.data.gouv.fr/resources/a.csv", "https://STATIC.data.gouv.fr:443/a.csv", "http://127.0.0.1:8080/a.csv"])(
    "lets %s pass",
    (url) => {
      expect(allowedUrl(url, hosts).pathname).toMatch(/a\.csv$/);
    },
  );

  it.each([
    ["http", "http://static.data.gouv.fr/a.csv"],
    ["another port", "https://static.data.gouv.fr:8443/a.csv"],
    ["a password", `https://user${":"}secret@static.data.gouv.fr/a.csv`],
    ["a longer name", "https://static.data.gouv.fr.example.com/a.csv"],
    ["a name below", "https://x.static.data.gouv.fr/a.csv"],
    ["the list's host as user", "https://static.data.gouv.fr@example.com/a.csv"],
    ["another scheme", "ftp://static.data.gouv.fr/a.csv"],
    ["another loopback", "http://[::1]/a.csv"],
    ["no URL", "static.data.gouv.fr/a.csv"],
  ])("refuses %s", (_, url) => {
    expect(() => allowedUrl(url, hosts)).toThrow(expect.objectContaining({ code: "host-not-allowed" }));
  });

  it.each([
    "10.0.0.1",
    "169.254.169.254",
    "192.168.1.1",
    "[fd00::1]",
    "93.184.216.34",
    "intranet",
    "metadata.google.internal",
    "nas.local",
  ])("refuses %s even on the list: it is no public name", (host) => {
    expect(() => allowedUrl(`https://${host}/a.csv`, [host])).toThrow("is not a public name");
  });

  it.each(["http://2130706433/", "http://0x7f.1/", "http://127.1/"])("sees through %s", (url) => {
    expect(allowedUrl(url, hosts).hostname).toBe("127.0.0.1");
    expect(() => allowedUrl(url, ["static.data.gouv.fr"])).toThrow("not on the list");
  });
});
