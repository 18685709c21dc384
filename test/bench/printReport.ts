import type { BenchReport } from "./benchReport";

/** The report as lines for people, with what the project asks for beside each case. */
export function printReport({ machine, versions, cases }: BenchReport, aims: ReadonlyMap<string, string>): string {
  const { cpu, cores, memoryMb, load } = machine;
  const told = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const lines = cases.map(({ name, rows, features, ours, peer, ratio, quality = {} }) => {
    const against = peer ? `${peer.name} ${seconds(peer.seconds)} ${mb(peer.peakMb)}, ratio ${ratio?.toFixed(2)}` : "no peer";
    const further = Object.entries(quality).map(([figure, value]) => `, ${figure} ${Math.round(value * 100) / 100}`);
    return `${name}: ${rows} x ${features}, ours ${seconds(ours.seconds)} ${mb(ours.peakMb)}, ${against}${further.join("")}\n  aim: ${aims.get(name) ?? "none"}`;
  });
  return [`${cpu}, ${cores} cores, ${memoryMb} MB, load ${load.toFixed(1)}; ${told.join(", ")}`, ...lines, ""].join("\n");
}

function seconds(value: number): string {
  return `${value.toFixed(3)} s`;
}

function mb(value: number): string {
  return `${value.toFixed(0)} MB`;
}
