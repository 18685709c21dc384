import { mkdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { BAAC_HOSTS, downloadBaac } from "@vigie/cloud/sources/baacSource";
import { CHICAGO_HOSTS } from "@vigie/cloud/sources/chicagoPortal";
import { type ChicagoPeriod, downloadChicago, downloadChicagoBulk } from "@vigie/cloud/sources/chicagoSource";
import { type MergedHistory, mergeHistory } from "@vigie/cloud/sources/mergeHistory";
import { Month } from "@vigie/cloud/sources/month";
import type { SourceSet } from "@vigie/cloud/sources/sourceSet";
import { VisibleError } from "@vigie/core/errors";
import { Command, Option } from "commander";

type Options = {
  dataset: "baac" | "chicago";
  years?: string;
  month?: string;
  all?: boolean;
  merge?: string;
  out: string;
  portal?: string;
  json: boolean;
};

/** `vigie download`: official files from data.gouv.fr or from Chicago's portal, checked, and only those that changed. */
export function downloadCommand(): Command {
  return new Command("download")
    .description("fetch official files: years of BAAC from data.gouv.fr, or months of Chicago's crashes")
    .addOption(new Option("--dataset <name>", "whose files").choices(["baac", "chicago"]).makeOptionMandatory())
    .requiredOption("--out <folder>", "where the files and their manifest are kept, those of earlier calls with them")
    .option("--years <years>", "of BAAC: 2023, 2021,2023 or 2019-2023")
    .option("--month <month>", "of Chicago: 2024-03, or 2024-01..2024-03; the month before this one when left out")
    .addOption(new Option("--all", "of Chicago: the export of all years in one file, instead of months").conflicts("month"))
    .option("--merge <file>", "of Chicago: write all crashes of the folder, each once, to one file, and count them before and after")
    .option("--portal <address>", "another address of the portal, such as a mirror on this machine")
    .option("--json", "print one JSON document", false)
    .addHelpText(
      "after",
      "\nExample:\n  npx vigie download --dataset baac --years 2022-2023 --out data/baac\n\nVIGIE_CHICAGO_TOKEN is sent to Chicago's portal as the application's token, if it is set.",
    )
    .action(download);
}

async function download(options: Options): Promise<void> {
  const { dataset, merge, out, json } = options;
  const to = resolve(out);
  if (dataset === "baac") refuseForBaac(options);
  const { files } = dataset === "baac" ? await downloadYears(options, to) : await downloadCrashes(options, to);
  const merged = merge === undefined ? undefined : await mergeInto(resolve(merge), to);
  if (merged) tell(basename(merged.path), `${merged.before} crashes in ${merged.files.length} files, ${merged.after} without repeats`);
  if (json) process.stdout.write(`${JSON.stringify({ files, ...(merged && { merged }) })}\n`);
  else for (const path of merged ? [merged.path] : files.map(({ name }) => join(to, name))) process.stdout.write(`${path}\n`);
}

async function mergeInto(path: string, folder: string): Promise<MergedHistory> {
  await mkdir(dirname(path), { recursive: true });
  return mergeHistory({ folder, to: path });
}

function refuseForBaac({ month, all, merge }: Options): void {
  const given = Object.entries({ month, all, merge }).find(([, value]) => value !== undefined);
  if (given) throw new VisibleError(422, "bad-option", `--${given[0]} is of the dataset chicago; baac takes --years.`);
}

function downloadYears({ years, portal }: Options, to: string): Promise<SourceSet> {
  return downloadBaac({
    years: yearsOf(years),
    to,
    ...addressOf(portal, BAAC_HOSTS),
    onFile: ({ name, changed }) => tell(name, changed ? "new" : "unchanged"),
  });
}

function downloadCrashes({ month, all, portal }: Options, to: string): Promise<SourceSet> {
  const token = process.env.VIGIE_CHICAGO_TOKEN;
  const common = { to, ...addressOf(portal, CHICAGO_HOSTS), ...(token ? { appToken: token } : {}) };
  if (all) return downloadChicagoBulk(common);
  const onMonth: Parameters<typeof downloadChicago>[0]["onMonth"] = ({ month, rows, changed }) =>
    tell(month, `${rows} crashes, ${changed ? "new" : "unchanged"}`);
  return downloadChicago({ ...periodOf(month), ...common, onMonth });
}

function tell(name: string, what: string): void {
  process.stderr.write(`${name.padEnd(32)} ${what}\n`);
}

function addressOf(portal: string | undefined, official: readonly string[]): { baseUrl?: string; allowedHosts?: string[] } {
  return portal === undefined ? {} : { baseUrl: portal, allowedHosts: [...official, hostOf(portal)] };
}

/** `2019-2021,2023` as 2019, 2020, 2021, 2023. */
export function yearsOf(text: string | undefined): number[] {
  const parts = (text ?? "").split(",").map((part) => /^(\d{4})(?:-(\d{4}))?$/.exec(part.trim()));
  const years = parts.flatMap((part) => {
    const first = Number(part?.[1]);
    const last = Number(part?.[2] ?? first);
    return Array.from({ length: Math.max(0, Math.min(100, last - first + 1)) }, (_, index) => first + index);
  });
  if (years.length > 0 && parts.every((part) => part !== null)) return years;
  throw new VisibleError(422, "bad-years", `--years takes years such as 2023, 2021,2023 or 2019-2023, not ${text ?? "nothing"}.`);
}

/** `2024-03` as one month, `2024-01..2024-03` as the months from the first to the last. */
function periodOf(text: string | undefined): ChicagoPeriod {
  if (text === undefined) return {};
  const [first, last, ...further] = text.split("..").map((part) => Month.safeParse(part));
  if (!first?.success || (last && !last.success) || further.length > 0) {
    throw new VisibleError(422, "bad-month", `--month takes a month such as 2024-03, or 2024-01..2024-03, not ${text}.`);
  }
  return last ? { from: first.data, until: last.data } : { month: first.data };
}

function hostOf(portal: string): string {
  if (!URL.canParse(portal))
    throw new VisibleError(422, "bad-portal", `--portal takes an address such as https://mirror.example, not ${portal}.`);
  return new URL(portal).hostname;
}
