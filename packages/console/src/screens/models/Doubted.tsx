import { rangeText } from "./metricNames";

/** What stands below a figure: its 95 % interval where it is known, then what it means. */
export function Doubted({ interval, meaning }: { interval: readonly [number, number] | undefined; meaning: string | undefined }) {
  return (
    <>
      {interval && <span class="nowrap">{rangeText(interval)}</span>}
      {interval && meaning !== undefined && <br />}
      {meaning}
    </>
  );
}
