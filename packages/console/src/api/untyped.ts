import { client } from "./client";

/** What a route that the typed client does not know yet answers. */
export type UntypedAnswer<T> = { data?: T; error?: unknown; response: Response };

type Init = {
  params?: { path?: Record<string, string | number>; query?: Record<string, string | number | undefined> };
  body?: unknown;
  signal?: AbortSignal;
};
type Method = <T>(path: string, init?: Init) => Promise<UntypedAnswer<T>>;

/**
 * The same client with its session for routes of the contract that a deployment may not have yet: their answers are what the caller says
 * they are. A missing route answers 404, which the screens say in words.
 */
export const untyped = client as unknown as { GET: Method; POST: Method; PUT: Method };
