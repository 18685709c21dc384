import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { baac } from "@vigie/core/dictionary/baac";
import { dataPages } from "@vigie/core/dictionary/dataPages";
import { codesOf } from "@vigie/core/dictionary/field";
import { contractNamed, contractNames } from "@vigie/core/prepare/contracts";
import { describe, expect, test } from "vitest";

const FOLDER = fileURLToPath(new URL("../../docs/data/", import.meta.url));

const pageNamed = (name: string) => dataPages().find((page) => page.name === name)?.text ?? "";

describe("the pages on data", () => {
  test.each(dataPages())("docs/data/$name is what the dictionary says today: npm run docs writes it anew", ({ name, text }) => {
    expect(readFileSync(`${FOLDER}${name}`, "utf8")).toBe(text);
  });

  test("no other page lies among them", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      dataPages()
        .map(({ name }) => name)
        .sort(),
    );
  });

  test("every field of BAAC has its section, every code its row in both languages", () => {
    const text = pageNamed("baac.md");
    for (const field of Object.values(baac)) {
      const section = text.split(`### \`${field.name}\`:`)[1]?.split("\n#")[0] ?? "";
      expect(section, field.name).toContain(field.label.fr);
      const rows = section.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| code "));
      expect(rows.map((row) => row.split(" | ")[0]?.slice(2))).toEqual(codesOf(field).map(String));
    }
  });

  test("every contract lists its features in their order", () => {
    const text = pageNamed("contracts.md");
    for (const name of contractNames) {
      const section = text.split(`## \`${name}\``)[1]?.split("\n## ")[0]?.split("Groups of ")[0] ?? "";
      const listed = [...section.matchAll(/^\| \d+ \| `([^`]+)`/gm)].map(([, feature]) => feature);
      expect(listed).toEqual(contractNamed(name).features.map((feature) => feature.name));
    }
  });
});
