import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { LeftOut } from "../bench/benchCase";
import { BenchReport } from "../bench/benchReport";
import { interleave, median } from "../bench/interleave";
import { findPeers } from "../bench/peers";
import { prepareCases } from "../bench/prepare/prepareCases";
import { realFiles } from "../bench/prepare/realFiles";
import { printReport } from "../bench/printReport";
import { type Run, startWorker, type Worker } from "../bench/worker";

const RUN: Run = { seconds: 2, rows: 10, features: 3, peakMb: 100 };

/** Answers as a process of the benchmark does, with the place of each run as its seconds. */
const COUNTING = `
console.log(JSON.stringify({ ready: true, version: "1.2.3" }));
let seconds = 0;
require("node:readline").createInterface({ input: process.stdin }).on("line", () =>
  console.log(JSON.stringify({ seconds: ++seconds, rows: 10, features: 3, peakMb: 100 })));
`;

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "vigie-bench-test-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

function recordingWorker(name: string, order: string[], seconds: number[]): Worker {
  let runs = 0;
  const run = async () => {
    order.push(name);
    return { ...RUN, seconds: seconds[runs++] ?? 0, peakMb: 100 + runs };
  };
  return { version: "1", run, end: async () => {} };
}

describe("rounds", () => {
  test("run the workers in turn; the first round only warms up", async () => {
    const order: string[] = [];
    const ours = recordingWorker("ours", order, [99, 3, 1, 2]);
    const peer = recordingWorker("peer", order, [99, 6, 4, 8]);

    const timed = await interleave([ours, peer], 3);

    expect(order.join(" ")).toBe("ours peer ours peer ours peer ours peer");
    expect(timed).toEqual([
      { rows: 10, features: 3, seconds: 2, peakMb: 104 },
      { rows: 10, features: 3, seconds: 6, peakMb: 104 },
    ]);
  });

  test("a single round is not warmed up", async () => {
    const order: string[] = [];

    const [timed] = await interleave([recordingWorker("ours", order, [7])], 1);

    expect(order).toEqual(["ours"]);
    expect(timed?.seconds).toBe(7);
  });

  test("the median of an even number of runs is the mean of the two in the middle", () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});

describe("the process of a workload", () => {
  test("runs once for every time it is told to", async () => {
    const worker = await startWorker({ command: process.execPath, args: ["-e", COUNTING] });

    const runs = [await worker.run(), await worker.run()];
    await worker.end();

    expect(worker.version).toBe("1.2.3");
    expect(runs.map(({ seconds }) => seconds)).toEqual([1, 2]);
  });

  test("that ends before it answers rejects with what it complained about", async () => {
    const broken = startWorker({ command: process.execPath, args: ["-e", "throw new Error('no such table')"] });

    await expect(broken).rejects.toThrow("no such table");
  });

  test("that cannot be started rejects with its name", async () => {
    await expect(startWorker({ command: join(folder(), "python"), args: [] })).rejects.toThrow("python");
  });
});

describe("what is not there", () => {
  test("peers are left out with a word when their folder or their Python is missing", () => {
    const shared = folder();

    expect(findPeers({ VIGIE_PEERS: join(shared, "peers") })).toEqual({ missing: `there is no folder ${join(shared, "peers")}` });
    expect(findPeers({ VIGIE_PEERS: shared, VIGIE_PEERS_PYTHON: join(shared, "python") })).toHaveProperty("missing");
  });

  test("peers are found by the names in the environment", () => {
    const shared = folder();
    const python = join(shared, "python");
    writeFileSync(python, "");

    expect(findPeers({ VIGIE_PEERS: shared, VIGIE_PEERS_PYTHON: python })).toEqual({ python, folder: shared });
  });

  test("a case without its data is left out, naming the file", () => {
    expect(() => realFiles(folder(), ["baac/2013/lieux_2013.csv.gz"])).toThrow(LeftOut);
    expect(() => realFiles(folder(), ["baac/2013/lieux_2013.csv.gz"])).toThrow("lieux_2013.csv.gz");
  });
});

test("a report is printed with the aim beside each case", () => {
  const [first] = prepareCases;
  const name = first?.name ?? "";
  const report = BenchReport.parse({
    machine: { cpu: "EPYC", cores: 2, memoryMb: 1000, platform: "linux x64", load: 0.5 },
    versions: { node: "20" },
    cases: [
      {
        name,
        rows: 10,
        features: 3,
        ours: { seconds: 2, peakMb: 100 },
        peer: { name: "pandas", version: "3", seconds: 4, peakMb: 200 },
        ratio: 2,
      },
    ],
  });

  const text = printReport(report, new Map(prepareCases.map(({ name, aim }) => [name, aim])));

  expect(text).toContain(`| ${name} | 10 x 3 | 2.000 s, 100 MB | pandas 3 4.000 s, 200 MB | 2.00 |  | ${first?.aim} |`);
});
