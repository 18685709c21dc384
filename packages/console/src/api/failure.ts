import type { Problem } from "@vigie/client/problem";

/** Why something could not be had. `offline`: nothing answered at all; `unreadable`: something did, but not with what was asked for. */
export type Failure = { status: number | "offline" | "unreadable"; detail: string; instance: string; errors: Problem["errors"] };

/**
 * What an error says, whether the API refused in its own words (RFC 9457), a gateway answered with a page, half a JSON came, or nothing.
 *
 * @param status of the answer, where there was one; one of success without what was asked for is unreadable
 */
export function failureOf(error: unknown, status?: number): Failure {
  const said = typeof error === "object" && error !== null ? (error as Partial<Problem> & { message?: unknown }) : {};
  return {
    status: status === undefined ? (error instanceof SyntaxError ? "unreadable" : "offline") : status < 300 ? "unreadable" : status,
    detail: textOf(said.detail) ?? textOf(said.message) ?? "",
    instance: textOf(said.instance) ?? "",
    errors: Array.isArray(said.errors) ? said.errors : [],
  };
}

/** Whether the same question may well be answered in a moment: nothing or only half an answer came, or the service itself failed. */
export function isPassing({ status }: Failure): boolean {
  return typeof status !== "number" || status >= 500;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
