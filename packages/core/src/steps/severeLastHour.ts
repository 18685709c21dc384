import { compareProportions } from "../drift/tests/zTest";
import type { SevereLastHour } from "../registry/drift/severeLastHour";
import type { Version } from "../registry/version";
import type { Workspace } from "./workspace";

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
const MOST_PREDICTIONS = 20_000;

/** Of fewer predictions on either side nothing is said. */
const FEWEST = 30;

/** What the champion called severe lately, as its log tells; nothing where there is no log or too little in it. */
export async function severeLastHour({ model, threshold }: Version, { predictions, now }: Workspace): Promise<SevereLastHour | null> {
  if (!predictions) return null;
  const at = now().getTime();
  const since = new Date(at - HOUR_MS);
  const [hour, week] = await Promise.all([
    predictions.between(model, since, new Date(at), MOST_PREDICTIONS),
    predictions.between(model, new Date(at - WEEK_MS), new Date(since.getTime() - 1), MOST_PREDICTIONS),
  ]);
  if (hour.length < FEWEST || week.length < FEWEST) return null;
  const severe = (of: typeof hour) => of.filter(({ probability }) => probability >= threshold).length;
  const { p } = compareProportions(severe(week), week.length, severe(hour), hour.length);
  return { rows: hour.length, share: severe(hour) / hour.length, usual: severe(week) / week.length, unusual: p < 0.01 };
}
