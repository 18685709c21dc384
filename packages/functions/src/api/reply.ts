/** An answer as API Gateway takes it, payload format 2.0. */
export type Reply = { statusCode: number; headers: Record<string, string>; body: string };

/** An answer with the headers that every answer of ours carries: it is data, never a page, and nobody else's to keep. */
export function reply(statusCode: number, body: string, requestId: string, headers: Record<string, string> = {}): Reply {
  return { statusCode, headers: { ...SECURITY_HEADERS, "content-type": "application/json", "x-request-id": requestId, ...headers }, body };
}

const SECURITY_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;
