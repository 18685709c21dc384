import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkStaged } from "../../infra/hooks/checkStaged.mjs";
import { checkCommitMessage } from "../../infra/hooks/commitMessage.mjs";
import { stagedContent } from "../../infra/hooks/gitContent.mjs";
import { installHooks } from "../../infra/hooks/install.mjs";
import { temporaryTree } from "./temporaryTree";

const HOOKS = fileURLToPath(new URL("../../infra/hooks", import.meta.url));

describe("a commit message", () => {
  test.each([
    "feat: exact two-sample KS",
    "fix(api/auth)!: refuse an expired token\n\nThe clock was the client's.",
    'Revert "feat: exact two-sample KS"',
    "Merge branch 'drift'",
    "docs: how to run\n# Please enter the commit message\n# ------------------------ >8 ------------------------\ndiff --git",
  ])("passes: %j", (message) => {
    expect(checkCommitMessage(message)).toBeUndefined();
  });

  test.each([
    ["Add KS", /first line is/],
    ["feature: KS", /first line is/],
    ["feat KS", /first line is/],
    ["feat: ends with a stop.", /first line is/],
    ["", /first line is/],
    [`feat: ${"x".repeat(120)}`, /126 characters/],
    ["feat: KS\nno blank line", /second line/],
  ])("is refused: %j", (message, reason) => {
    expect(checkCommitMessage(message)).toMatch(reason);
  });
});

describe("staged content", () => {
  test("passes when it is small, our own and without secrets", async () => {
    const root = repository({ "src/a.ts": "export const a = 1;\n" });

    expect(await checkStaged(stagedContent(root), join(root, "../shared-that-is-missing"))).toEqual([]);
  });

  test("is judged as it is staged, not as it lies in the folder", async () => {
    const root = repository({ "a.ts": `const password = "${["Horse", "7!", "battery"].join("")}";\n` });
    writeFileSync(join(root, "a.ts"), "export const a = 1;\n");

    expect(await checkStaged(stagedContent(root), "")).toEqual(["a.ts:1: looks like a secret (password-literal)"]);
  });

  test("is refused above one megabyte", async () => {
    const root = repository({ "model.onnx": new Uint8Array(1_000_001), "small.onnx": new Uint8Array(1_000_000) });

    expect(await checkStaged(stagedContent(root), "")).toEqual(["model.onnx: 1000001 bytes, above 1000000"]);
  });

  test("is refused when it copies a file of the shared folder under another name", async () => {
    const rows = "Num_Acc;jour;mois;an\n".repeat(20);
    const root = repository({ "test/fixture.csv": rows, "test/other.csv": rows.replace("an", "AN") });
    const shared = temporaryTree({ "data/baac/2016/caracteristiques.csv": rows });

    const copied = join(shared, "data/baac/2016/caracteristiques.csv");
    expect(await checkStaged(stagedContent(root), shared)).toEqual([`test/fixture.csv: a copy of ${copied}, which is read in place`]);
  });

  test("is refused when it links out of the repository", async () => {
    const root = repository({ "docs/a.md": "a\n" });
    symlinkSync("../../shared/data", join(root, "docs/data"));
    symlinkSync("a.md", join(root, "docs/b.md"));
    git(root, "add", "--all");

    expect(await checkStaged(stagedContent(root), "")).toEqual(["docs/data: a link out of the repository"]);
  });
});

describe("installing the hooks", () => {
  test("sets the path once, and git runs what is there", () => {
    const root = repository({ "a.ts": "" });

    expect(installHooks(root)).toBe(true);
    expect(installHooks(root)).toBe(true);
    expect(hooksPath(root)).toBe("infra/hooks/git");
    for (const hook of ["pre-commit", "commit-msg"]) accessSync(join(HOOKS, "git", hook), constants.X_OK);
  });

  test("keeps a path that somebody set", () => {
    const root = repository({ "a.ts": "" });
    git(root, "config", "core.hooksPath", "elsewhere");

    expect(installHooks(root)).toBe(false);
    expect(hooksPath(root)).toBe("elsewhere");
  });

  test("leaves a surrounding repository alone, and a folder without one", () => {
    const root = repository({ "vendor/vigie/package.json": "{}" });
    const tarball = temporaryTree({ "package.json": "{}" });

    expect(installHooks(join(root, "vendor/vigie"))).toBe(false);
    expect(hooksPath(root)).toBe("");
    expect(installHooks(tarball)).toBe(false);
  });

  test("does nothing in CI", () => {
    const root = repository({ "a.ts": "" });

    const { status } = spawnSync(process.execPath, [join(HOOKS, "install.mjs")], { cwd: root, env: { ...process.env, CI: "true" } });

    expect(status).toBe(0);
    expect(hooksPath(root)).toBe("");
  });
});

test("git refuses a commit whose hook refuses it", () => {
  const root = repository({ "a.ts": "export const a = 1;\n" });
  mkdirSync(join(root, "infra"));
  symlinkSync(HOOKS, join(root, "infra/hooks"));
  git(root, "config", "core.hooksPath", "infra/hooks/git");
  writeFileSync(join(root, "secret.ts"), `const password = "${["Horse", "7!", "battery"].join("")}";\n`);
  git(root, "add", "a.ts");

  expect(commit(root, "Add a").stderr).toMatch(/commit-msg: the first line is/);
  expect(commit(root, "feat: add a").status).toBe(0);
  git(root, "add", "secret.ts");
  expect(commit(root, "feat: secret").stderr).toMatch(/secret\.ts:1: looks like a secret/);
});

function repository(files: Record<string, string | Uint8Array>): string {
  const root = temporaryTree(files);
  git(root, "init", "--quiet");
  git(root, "add", "--all");
  return root;
}

function commit(root: string, message: string) {
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.org"];
  return spawnSync("git", [...identity, "commit", "--message", message], { cwd: root, encoding: "utf8" });
}

function hooksPath(root: string): string {
  return spawnSync("git", ["config", "--local", "core.hooksPath"], { cwd: root, encoding: "utf8" }).stdout.trim();
}

function git(root: string, ...args: string[]): void {
  execFileSync("git", args, { cwd: root, stdio: "pipe" });
}
