import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from "node:dns";
import { request as httpRequest, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { requirePublicAddress, requirePublicUrl, type UrlRules } from "./requirePublicUrl";

export type Lookup = (
  host: string,
  options: LookupOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export type PostOptions = { rules: UrlRules; timeoutMs: number; lookup?: Lookup };

/**
 * Posts text and answers the status, whatever it is: a redirect is not followed and the answer's body is not read. The address that the host's
 * name leads to is checked at the moment of connecting, so that a name cannot lead elsewhere between a check and the call.
 *
 * Throws VisibleError `url-not-allowed`, and an Error when nothing answers within the time.
 */
export async function postSafely(
  text: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { rules, timeoutMs, lookup = dnsLookup as Lookup }: PostOptions,
): Promise<number> {
  const url = requirePublicUrl(text, rules);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host)) requirePublicAddress(host, rules);
  const signal = AbortSignal.timeout(timeoutMs);
  const options: RequestOptions = {
    method: "POST",
    headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
    // No connection of before is taken: its address was checked by other rules, or at another time.
    agent: false,
    signal,
    lookup: guarded(rules, lookup) as NonNullable<RequestOptions["lookup"]>,
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "http:" ? httpRequest : httpsRequest)(url, options, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    request.on("error", (error) => reject(signal.aborted ? new Error(`Nothing answered within ${timeoutMs} ms.`) : error));
    request.end(body);
  });
}

/** Refuses the host when any of its addresses is private. */
function guarded(rules: UrlRules, lookup: Lookup) {
  return (
    host: string,
    options: LookupOptions,
    done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      try {
        for (const { address } of addresses) requirePublicAddress(address, rules);
      } catch (refusal) {
        return done(refusal as Error, []);
      }
      const [first] = addresses;
      if (!first) return done(new Error(`${host} has no address.`), []);
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}
