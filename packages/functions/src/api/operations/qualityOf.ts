import type { Labels } from "@vigie/cloud/labels";
import { type QualityReport, qualityReport } from "@vigie/core/feedback/qualityReport";
import { invalid } from "../validate";

export type QualitySource = Pick<Labels, "listDay" | "sampleDay">;

export type QualityOfDays = QualityReport & { model: string; from: string; to: string; sampledPerDay: number };

/** Answers of a day that the expectation without labels is made of. */
const SAMPLED_PER_DAY = 8_000;
const MOST_DAYS = 31;
const DEFAULT_DAYS = 30;
const DAY_MS = 86_400_000;
/** Days that are read at once, each from as many partitions as a day has. */
const DAYS_AT_ONCE = 4;

/** Reads the answers and labels of a span of days and judges them. Throws VisibleError 422 for a span that is none or too long. */
export async function qualityOf(
  model: string,
  span: { from?: string | undefined; to?: string | undefined },
  labels: QualitySource,
  now: Date,
): Promise<QualityOfDays> {
  const days = daysOf(span, now);
  const [given, labelled]: [QualityInput, Awaited<ReturnType<QualitySource["listDay"]>>] = [[], []];
  for (let from = 0; from < days.length; from += DAYS_AT_ONCE) {
    const some = days.slice(from, from + DAYS_AT_ONCE);
    const read = await Promise.all(
      some.map((day) => Promise.all([labels.sampleDay(model, day, SAMPLED_PER_DAY), labels.listDay(model, day)])),
    );
    for (const [sampled, known] of read) {
      given.push(...sampled);
      labelled.push(...known);
    }
  }
  return { model, from: days[0]!, to: days.at(-1)!, sampledPerDay: SAMPLED_PER_DAY, ...qualityReport(given, labelled) };
}

type QualityInput = Awaited<ReturnType<QualitySource["sampleDay"]>>;

function daysOf({ from, to }: { from?: string | undefined; to?: string | undefined }, now: Date): string[] {
  const last = Date.parse(to ?? now.toISOString().slice(0, 10));
  const first = from === undefined ? last - (DEFAULT_DAYS - 1) * DAY_MS : Date.parse(from);
  const count = (last - first) / DAY_MS + 1;
  if (count < 1) throw invalid([{ path: "query.from", message: "The first day comes after the last." }]);
  if (count > MOST_DAYS) throw invalid([{ path: "query.from", message: `At most ${MOST_DAYS} days are read at once.` }]);
  return Array.from({ length: count }, (_, day) => new Date(first + day * DAY_MS).toISOString().slice(0, 10));
}
