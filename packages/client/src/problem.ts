/** What went wrong, as the API says it (RFC 9457); what the gateway or the network says is put into the same form. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors: { path: string; message: string; accepted?: (string | number)[] }[];
};

/** A refused request, for those who would rather catch than look at `error`. */
export class VigieError extends Error {
  override readonly name = "VigieError";
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Reads an answer that is not 2xx. Half a JSON, a page of a proxy or nothing at all become a problem too. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => "");
  const body = parsed(text);
  const said = typeof body === "object" && body !== null ? (body as Partial<Problem> & { message?: unknown }) : {};
  return {
    type: textOf(said.type) ?? "about:blank",
    title: textOf(said.title) ?? response.statusText,
    status: response.status,
    detail: textOf(said.detail) ?? textOf(said.message) ?? `The service answered ${response.status}.`,
    instance: textOf(said.instance) ?? response.headers.get("x-request-id") ?? "",
    errors: Array.isArray(said.errors) ? said.errors : [],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
