import { BlockList, isIP } from "node:net";
import { VisibleError } from "@vigie/core/errors";

/** Which addresses a webhook may have. */
export type UrlRules = { loopback: boolean };

/** A stage on one machine may tell a program on that machine; no other stage may. */
export function urlRules(stage: string): UrlRules {
  const endpoint = process.env.AWS_ENDPOINT_URL;
  const here = endpoint !== undefined && URL.canParse(endpoint) && isLoopback(new URL(endpoint).hostname);
  return { loopback: here && /^(local|test)$/.test(stage) };
}

/**
 * The URL, if it may be called: https on any port, without credentials, a host with a public name or address. Where loopback is allowed it
 * may be http too. A name that leads to a private address is caught when it is called (`requirePublicAddress`).
 * Throws VisibleError 422 `url-not-allowed`.
 */
export function requirePublicUrl(text: string, { loopback }: UrlRules): URL {
  if (!URL.canParse(text)) throw refused("This is no URL.");
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (url.username !== "" || url.password !== "") throw refused("The URL holds a user name or a password.");
  if (isLoopback(host) && loopback && /^https?:$/.test(url.protocol)) return url;
  if (url.protocol !== "https:") throw refused("Only https is called.");
  if (isIP(host) ? isPrivateAddress(host) : !host.includes(".") || PRIVATE_ENDINGS.test(host))
    throw refused("The host is not a public one.");
  return url;
}

/** Throws VisibleError 422 `url-not-allowed` for the address of a private network, of this machine, or of a cloud's metadata. */
export function requirePublicAddress(address: string, { loopback }: UrlRules): void {
  if (isPrivateAddress(address) && !(loopback && isLoopback(address))) throw refused(`The host is at ${address}, which is not public.`);
}

const PRIVATE_ENDINGS = /(^|\.)(localhost|local|localdomain|internal|lan|home|intranet|arpa)\.?$/i;

/** Everything that IANA lists as not globally reachable (special-purpose address registries, RFC 6890 and later). */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  PRIVATE.addSubnet(network, prefix, "ipv4");

/** Of IPv6 only global unicast passes, without the ranges that carry an IPv4 address or are for documentation. */
const PUBLIC_V6 = new BlockList();
PUBLIC_V6.addSubnet("2000::", 3, "ipv6");
const PRIVATE_V6 = new BlockList();
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  PRIVATE_V6.addSubnet(network, prefix, "ipv6");

function isPrivateAddress(address: string): boolean {
  if (isIP(address) === 4) return PRIVATE.check(address, "ipv4");
  return isIP(address) !== 6 || !PUBLIC_V6.check(address, "ipv6") || PRIVATE_V6.check(address, "ipv6");
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

function refused(message: string): VisibleError {
  return new VisibleError(422, "url-not-allowed", message, [{ path: "body.url", message }]);
}
