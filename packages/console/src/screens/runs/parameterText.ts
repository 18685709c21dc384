import { format } from "../../i18n/format";

/** A parameter as people read it: decimals as their language writes them, whole numbers (a seed, a year) and texts as they are. */
export function parameterText(value: unknown): string {
  if (value === undefined || value === null) return "–";
  if (typeof value === "number") return numberText(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function numberText(value: number): string {
  if (Number.isInteger(value)) return String(value).replace("-", "−");
  const [, decimals] = String(value).split(".");
  return String(value).includes("e") ? format.scientific(value) : format.decimal(value, (decimals ?? "").length);
}
