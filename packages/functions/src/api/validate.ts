import { type ErrorDetail, VisibleError } from "@vigie/core/errors";
import type { z } from "zod";

/** At most this many complaints go back: the first ones are the ones that help. */
const MAX_DETAILS = 50;

/**
 * Parses one part of a request. Throws VisibleError 422 that names every place at fault, with the accepted values where they are few.
 *
 * @param part `body`, `query` or `path`: the first word of each place
 */
export function validate<T extends z.ZodType>(schema: T, value: unknown, part: "body" | "query" | "path"): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(complaints(parsed.error.issues, part));
}

/** Issues of a schema as places at fault and what is wrong there. */
export function complaints(issues: readonly z.core.$ZodIssue[], part: string): ErrorDetail[] {
  return issues.flatMap((issue) => detailsOf(issue, [part]));
}

/** The 422 of these complaints. */
export function invalid(details: readonly ErrorDetail[]): VisibleError {
  const [first] = details;
  const more = details.length > 1 ? ` (and ${details.length - 1} more)` : "";
  const message = first ? `${first.path}: ${first.message}${more}` : "The request does not fit.";
  return new VisibleError(422, "invalid-request", message, details.slice(0, MAX_DETAILS));
}

type Issue = z.core.$ZodIssue;

function detailsOf(issue: Issue, above: readonly PropertyKey[]): ErrorDetail[] {
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...path, key].map(String).join("."), message: "Unknown key." }));
    case "invalid_key":
      return (issue.issues as readonly Issue[]).map(({ message }) => ({ path: path.map(String).join("."), message }));
    case "invalid_value":
      return [{ path: path.map(String).join("."), message: "Not an accepted value.", accepted: scalars(issue.values) }];
    case "invalid_union":
      if (issue.errors.length === 0 && "options" in issue && Array.isArray(issue.options)) {
        return [{ path: path.map(String).join("."), message: "Not an accepted value.", accepted: scalars(issue.options) }];
      }
      return unionDetails(issue.errors, path, issue.message);
    default:
      return [{ path: path.map(String).join("."), message: issue.message, ...acceptedBy(issue) }];
  }
}

/** One complaint when the alternatives all refuse the value itself, with the values that any of them takes; else those of the closest. */
function unionDetails(alternatives: readonly (readonly Issue[])[], path: readonly PropertyKey[], message: string): ErrorDetail[] {
  const details = alternatives.map((issues) => issues.flatMap((issue) => detailsOf(issue, path)));
  const place = path.map(String).join(".");
  const deeper = details.filter((list) => list.some((detail) => detail.path !== place)).sort((a, b) => a.length - b.length);
  if (deeper[0]) return deeper[0];
  const accepted = [...new Set(details.flat().flatMap((detail) => detail.accepted ?? []))];
  return [accepted.length > 0 ? { path: place, message: "Not an accepted value.", accepted } : { path: place, message }];
}

/** A refinement may carry the accepted values in its `params`. */
function acceptedBy(issue: Issue): { accepted?: readonly (string | number)[] } {
  const accepted = issue.code === "custom" ? issue.params?.accepted : undefined;
  return Array.isArray(accepted) ? { accepted: scalars(accepted) } : {};
}

function scalars(values: readonly unknown[]): (string | number)[] {
  return values.map((value) => (typeof value === "number" ? value : String(value)));
}
