import type { BenchCase, BenchReport, Measured } from "./benchReport";

/** The report as a table in Markdown, with what the project asks for beside each case. */
export function printReport({ machine, versions, cases }: BenchReport, aims: ReadonlyMap<string, string>): string {
  const { cpu, cores, memoryMb, load } = machine;
  const told = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const date = new Date().toISOString().slice(0, 10);
  return [
    `${date}: ${cpu}, ${cores} cores, ${memoryMb} MB, load ${load.toFixed(1)}; ${told.join(", ")}`,
    "",
    "| case | rows x features | ours | peer | ratio | also | aim |",
    "|---|---|---|---|---|---|---|",
    ...cases.map((each) => `| ${cellsOf(each, aims.get(each.name) ?? "").join(" | ")} |`),
    "",
  ].join("\n");
}

function cellsOf({ name, rows, features, ours, peer, ratio, quality = {} }: BenchCase, aim: string): string[] {
  const also = Object.entries(quality).map(([figure, value]) => `${figure} ${Number(value.toPrecision(5))}`);
  const beside = peer ? `${peer.name} ${peer.version} ${measured(peer)}` : "";
  return [name, `${rows} x ${features}`, measured(ours), beside, ratio === null ? "" : ratio.toFixed(2), also.join("; "), aim];
}

function measured({ seconds, peakMb }: Measured): string {
  return `${seconds.toFixed(3)} s, ${peakMb.toFixed(0)} MB`;
}
