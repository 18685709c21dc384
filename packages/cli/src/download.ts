import { join, resolve } from "node:path";
import { BAAC_HOSTS, downloadBaac } from "@vigie/cloud/sources/baacSource";
import { CHICAGO_HOSTS } from "@vigie/cloud/sources/chicagoPortal";
import { downloadChicago } from "@vigie/cloud/sources/chicagoSource";
import { Month } from "@vigie/cloud/sources/month";
import { VisibleError } from "@vigie/core/errors";
import { Command, Option } from "commander";

type Options = { dataset: "baac" | "chicago"; years?: string; month?: string; out: string; portal?: string; json: boolean };

/** `vigie download`: official files from data.gouv.fr or from Chicago's portal, checked, and only those that changed. */
export function downloadCommand(): Command {
  return new Command("download")
    .description("fetch official files: years of BAAC from data.gouv.fr, or a month of Chicago's crashes")
    .addOption(new Option("--dataset <name>", "whose files").choices(["baac", "chicago"]).makeOptionMandatory())
    .requiredOption("--out <folder>", "where the files and their manifest are kept")
    .option("--years <years>", "of BAAC: 2023, 2021,2023 or 2019-2023")
    .option("--month <month>", "of Chicago: 2024-03; the month before this one when left out")
    .option("--portal <address>", "another address of the portal, such as a mirror on this machine")
    .option("--json", "print one JSON document", false)
    .addHelpText(
      "after",
      "\nExample:\n  npx vigie download --dataset baac --years 2022-2023 --out data/baac\n\nVIGIE_CHICAGO_TOKEN is sent to Chicago's portal as the application's token, if it is set.",
    )
    .action(download);
}

async function download({ dataset, years, month, out, portal, json }: Options): Promise<void> {
  const to = resolve(out);
  const tell = (name: string, what: string) => process.stderr.write(`${name.padEnd(32)} ${what}\n`);
  const official = dataset === "baac" ? BAAC_HOSTS : CHICAGO_HOSTS;
  const address = portal === undefined ? {} : { baseUrl: portal, allowedHosts: [...official, hostOf(portal)] };
  const { files } =
    dataset === "baac"
      ? await downloadBaac({
          years: yearsOf(years),
          to,
          ...address,
          onFile: ({ name, changed }) => tell(name, changed ? "new" : "unchanged"),
        })
      : await downloadChicago({
          ...monthOf(month),
          to,
          ...address,
          ...(process.env.VIGIE_CHICAGO_TOKEN ? { appToken: process.env.VIGIE_CHICAGO_TOKEN } : {}),
          onMonth: ({ month, rows, changed }) => tell(month, `${rows} crashes, ${changed ? "new" : "unchanged"}`),
        });
  if (json) process.stdout.write(`${JSON.stringify({ files })}\n`);
  else for (const { name } of files) process.stdout.write(`${join(to, name)}\n`);
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

function monthOf(text: string | undefined): { month?: Month } {
  if (text === undefined) return {};
  const month = Month.safeParse(text);
  if (!month.success) throw new VisibleError(422, "bad-month", `--month takes a month such as 2024-03, not ${text}.`);
  return { month: month.data };
}

function hostOf(portal: string): string {
  if (!URL.canParse(portal))
    throw new VisibleError(422, "bad-portal", `--portal takes an address such as https://mirror.example, not ${portal}.`);
  return new URL(portal).hostname;
}
