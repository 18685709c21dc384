import type { Problem } from "@vigie/client/problem";

/** Why something could not be had. `offline`: nothing answered at all. */
export type Failure = { status: number | "offline"; detail: string; instance: string; errors: Problem["errors"] };

export function failureOf(error: unknown, status?: number): Failure {
  const said = typeof error === "object" && error !== null ? (error as Partial<Problem> & { message?: string }) : {};
  return {
    status: status ?? "offline",
    detail: said.detail ?? said.message ?? String(error ?? ""),
    instance: said.instance ?? "",
    errors: Array.isArray(said.errors) ? said.errors : [],
  };
}
