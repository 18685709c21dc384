import { isIP } from "node:net";
import { VisibleError } from "@vigie/core/errors";

/** Endings of names that only a private network knows. */
const PRIVATE_ENDINGS = [".local", ".localdomain", ".internal", ".lan", ".home", ".intranet"];

/**
 * The URL, if it may be asked: https on its standard port, without a password, on a host of the list. A host must have a public name:
 * an address in digits never passes, so a redirect leads neither into a private network nor to a cloud's metadata. A loopback host
 * passes when it is on the list itself, over http too.
 *
 * Throws VisibleError 422 `host-not-allowed`, which names the host but not the rest of the URL: it may hold a signature.
 */
export function allowedUrl(url: string, allowedHosts: readonly string[]): URL {
  if (!URL.canParse(url)) throw refusal("The source names an address that is no URL.", url, allowedHosts);
  const parsed = new URL(url);
  const host = parsed.hostname;
  if (!allowedHosts.includes(host)) throw refusal(`The host ${host} is not on the list of sources.`, host, allowedHosts);
  if (parsed.username !== "" || parsed.password !== "") throw refusal(`The URL of ${host} holds credentials.`, host, allowedHosts);
  if (isLoopback(host) && /^https?:$/.test(parsed.protocol)) return parsed;
  if (isPrivate(host)) throw refusal(`The host ${host} is not a public name.`, host, allowedHosts);
  if (parsed.protocol !== "https:" || parsed.port !== "") {
    throw refusal(`${parsed.protocol}//${parsed.host} is not https on its standard port.`, host, allowedHosts);
  }
  return parsed;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || (isIP(host) === 4 && host.startsWith("127."));
}

function isPrivate(host: string): boolean {
  const isAddress = host.startsWith("[") || isIP(host) !== 0;
  return isAddress || !host.includes(".") || PRIVATE_ENDINGS.some((ending) => host.endsWith(ending));
}

function refusal(message: string, path: string, accepted: readonly string[]): VisibleError {
  return new VisibleError(422, "host-not-allowed", message, [{ path, message: "not allowed", accepted }]);
}
