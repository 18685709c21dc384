/** `npm run bench -- NAME... [--json] [--rows N] [--rounds N] [--minutes N] [--case NAME] [--data DIR]`: figures on stdout, progress on stderr. */
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Bench, type CaseDefinition, LeftOut } from "./benchCase";
import { BenchReport } from "./benchReport";
import { driftCases } from "./drift/driftCases";
import { explainCases } from "./explain/explainCases";
import { findPeers } from "./peers";
import { prepareCases } from "./prepare/prepareCases";
import { printReport } from "./printReport";
import { searchCases } from "./search/searchCases";
import { serveCases } from "./serve/serveCases";
import { logisticCases } from "./train/logisticCases";
import { predictCases, treeCases } from "./train/treeCases";
import { duckdbVersion, ownVersion } from "./versions";

const AREAS: Readonly<Record<string, readonly CaseDefinition[]>> = {
  prepare: prepareCases,
  drift: driftCases,
  train: [...treeCases, ...logisticCases],
  predict: predictCases,
  explain: explainCases,
  search: searchCases,
  serve: serveCases,
};

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    rows: { type: "string", default: "10000000" },
    rounds: { type: "string", default: "5" },
    minutes: { type: "string", default: "10" },
    case: { type: "string", multiple: true },
    data: { type: "string", default: process.env.VIGIE_TEST_DATA ?? "../shared/data" },
  },
});
const unknown = positionals.filter((name) => !AREAS[name]);
const [rows, rounds, minutes] = [Number(values.rows), Number(values.rounds), Number(values.minutes)];
if (unknown.length > 0 || positionals.length === 0 || !isCount(rows) || !isCount(rounds) || !(minutes > 0)) {
  process.stderr.write(
    `usage: npm run bench -- ${Object.keys(AREAS).join("|")}... [--json] [--rows N] [--rounds N] [--minutes N] [--case NAME] [--data DIR]\n`,
  );
  process.exit(2);
}
const cases = positionals.flatMap((name) => AREAS[name] ?? []).filter(({ name }) => values.case?.includes(name) ?? true);
const scratch = await mkdtemp(join(tmpdir(), "vigie-bench-"));
try {
  const report = await measureAll(cases, {
    place: { data: resolve(ROOT, values.data), scratch, rows },
    rounds,
    minutes,
    peers: findPeers(),
    note: (text) => process.stderr.write(`${text}\n`),
  });
  const aims = new Map(cases.map(({ name, aim }) => [name, aim]));
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : printReport(report, aims));
} finally {
  await rm(scratch, { recursive: true, force: true });
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

async function measureAll(definitions: readonly CaseDefinition[], bench: Bench): Promise<BenchReport> {
  const machine = {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryMb: Math.round(totalmem() / 2 ** 20),
    platform: `${process.platform} ${process.arch}`,
    load: loadavg()[0] ?? 0,
  };
  const measured: BenchReport["cases"] = [];
  for (const { name, measure } of definitions) {
    bench.note(`${name} ...`);
    try {
      measured.push({ name, ...(await measure({ ...bench, note: (text) => bench.note(`${name}: ${text}`) })) });
    } catch (error) {
      if (!(error instanceof LeftOut)) throw error;
      bench.note(`${name} is left out: ${error.message}`);
    }
  }
  const versions = { vigie: ownVersion(), node: process.versions.node, duckdb: await duckdbVersion() };
  return BenchReport.parse({ machine, versions, cases: measured });
}
