import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeRevision } from "./codeRevision";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "vigie-revision-"));
  mkdirSync(join(root, "packages/core/src"), { recursive: true });
  write("package-lock.json", "{}");
  write("packages/core/src/a.ts", "export const a = 1;");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("codeRevision", () => {
  it("is the commit when nothing has changed since", () => {
    const commit = commitAll();

    expect(codeRevision(root)).toBe(commit);
  });

  it("stays when only the documentation is committed", () => {
    const commit = commitAll();
    write("README.md", "# Read me");
    commitAll();

    expect(codeRevision(root)).toBe(commit);
  });

  it("tells an uncommitted change from the commit and from another change", () => {
    const commit = commitAll();
    write("packages/core/src/a.ts", "export const a = 2;");
    const first = codeRevision(root);
    write("packages/core/src/a.ts", "export const a = 3;");

    expect(first).toMatch(new RegExp(`^${commit}-[0-9a-f]{12}$`));
    expect(codeRevision(root)).not.toBe(first);
  });

  it("is a digest of the code outside git, tests and installed packages left out", () => {
    const before = codeRevision(root);
    write("packages/core/src/a.test.ts", "it('is a test');");
    mkdirSync(join(root, "packages/core/node_modules/zod"), { recursive: true });
    write("packages/core/node_modules/zod/index.js", "");

    expect(before).toMatch(/^[0-9a-f]{12}$/);
    expect(codeRevision(root)).toBe(before);
    write("packages/core/src/b.ts", "");
    expect(codeRevision(root)).not.toBe(before);
  });
});

function write(path: string, content: string): void {
  writeFileSync(join(root, path), content);
}

function commitAll(): string {
  // Inside a hook, git's own variables would make these commands work on the repository that is being committed to.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, env, encoding: "utf8" }).trim();
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "core.hooksPath=/dev/null", "commit", "--quiet", "-m", "test");
  return git("log", "-1", "--format=%h", "--abbrev=12");
}
