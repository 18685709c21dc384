import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";

const GITHUB = fileURLToPath(new URL("../../.github/", import.meta.url));

const Step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
const Job = z.object({
  permissions: z.record(z.string(), z.string()),
  "timeout-minutes": z.number(),
  environment: z.string().optional(),
  needs: z.string().optional(),
  steps: z.array(Step),
});
const Workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.unknown(),
  concurrency: z.object({ group: z.string(), "cancel-in-progress": z.unknown() }),
  jobs: z.record(z.string(), Job),
});
type Workflow = z.infer<typeof Workflow>;

const files = readdirSync(`${GITHUB}workflows`).map((name) => [name, readFileSync(`${GITHUB}workflows/${name}`, "utf8")] as const);

describe.each(files)("%s", (_, text) => {
  const workflow = Workflow.parse(parse(text));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test("pins every action by its full commit, with the version beside it", () => {
    const lines = text.split("\n").filter((line) => /\buses:/.test(line));

    expect(lines.length).toBe(steps.filter(({ uses }) => uses).length);
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("grants nothing by default and says what each job needs", () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) expect(Object.values(job.permissions)).not.toContain("write-all");
  });

  test("never runs a stranger's code with our rights", () => {
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  });

  test("puts no expression into a script, where its text would be run", () => {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });

  test("neither reads nor prints a secret", () => {
    expect(text).not.toMatch(/\$\{\{[^}]*\bsecrets\b|toJSON\(/i);
    for (const { run, env } of steps) {
      const tokens = Object.entries(env).flatMap(([name, value]) => (/token|secret|password/i.test(name + value) ? [name] : []));
      expect((run ?? "").match(/^.*\b(echo|printf|cat|env|printenv)\b.*$/gm)?.join("\n") ?? "").not.toMatch(
        variable([...tokens, "ACTIONS_"]),
      );
    }
  });

  test("leaves no token in the checkout and ends in time", () => {
    for (const { uses, with: options } of steps)
      if (uses?.startsWith("actions/checkout@")) expect(options["persist-credentials"]).toBe(false);
    for (const job of Object.values(workflow.jobs)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
  });
});

describe("deploying", () => {
  const workflow = read("workflows/deploy.yml");
  const { deploy, publish } = workflow.jobs;

  test("is done by a job with a protected environment that cannot write to the repository", () => {
    expect(deploy?.environment).toBe(expression("inputs.stage || 'staging'"));
    expect(deploy?.permissions).toEqual({ actions: "read", contents: "read", "id-token": "write" });
  });

  test("takes the role by OpenID Connect, without keys", () => {
    const login = deploy?.steps.find(({ uses }) => uses?.startsWith("aws-actions/configure-aws-credentials@"));

    expect(login?.with["role-to-assume"]).toBe(expression("vars.DEPLOY_ROLE_ARN"));
    expect(login?.with).not.toHaveProperty("aws-access-key-id");
  });

  test("runs once at a time per stage and is never cut off", () => {
    expect(workflow.concurrency).toEqual({ group: `deploy-${expression("inputs.stage || 'staging'")}`, "cancel-in-progress": false });
  });

  test("comes before publishing, which has no cloud", () => {
    expect(publish?.needs).toBe("deploy");
    expect(publish?.permissions).toEqual({ contents: "write" });
    expect(publish?.steps.at(-1)?.run).toMatch(/gh release create "build-\$GITHUB_RUN_NUMBER"[\s\S]*refs\/tags\/latest/);
  });
});

describe("continuous integration", () => {
  const workflow = read("workflows/ci.yml");

  test("runs what developers run, on every push and pull request", () => {
    expect(Object.keys(workflow.on)).toEqual(["push", "pull_request"]);
    expect(workflow.jobs.check?.steps.map(({ run }) => run)).toContain("bash .ci/run");
  });

  test("scans the whole history for secrets", () => {
    const steps = workflow.jobs.secrets?.steps ?? [];

    expect(steps[0]?.with["fetch-depth"]).toBe(0);
    expect(steps.map(({ run }) => run)).toContain("node infra/hooks/scanSecrets.mjs --history");
  });
});

describe("the deploy role", () => {
  const Statement = z.object({ Action: z.union([z.string(), z.array(z.string())]), Resource: z.union([z.string(), z.array(z.string())]) });
  const Policy = z.object({ Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) }) });
  const Role = z.object({
    Properties: z.object({
      ManagedPolicyArns: z.array(z.string()),
      PermissionsBoundary: z.string(),
      AssumeRolePolicyDocument: z.object({
        Statement: z.tuple([z.object({ Condition: z.record(z.string(), z.record(z.string(), z.string())) })]),
      }),
    }),
  });
  const { Resources } = z
    .object({ Resources: z.record(z.string(), z.unknown()) })
    .parse(parse(readFileSync(`${GITHUB}deploy-role.yml`, "utf8"), { logLevel: "silent" }));

  test("is taken by one environment of one repository only", () => {
    const [{ Condition }] = Role.parse(Resources.DeployRole).Properties.AssumeRolePolicyDocument.Statement;

    expect(Condition).toEqual({
      StringEquals: {
        "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
        "token.actions.githubusercontent.com:sub": ["repo:$", "{Repository}:environment:$", "{Stage}"].join(""),
      },
    });
  });

  test("is bounded by its own policy", () => {
    const { ManagedPolicyArns, PermissionsBoundary } = Role.parse(Resources.DeployRole).Properties;

    expect(ManagedPolicyArns).toEqual([PermissionsBoundary]);
  });

  test("changes stacks and roles of the stage only", () => {
    for (const { Action, Resource } of statements(Resources.DeployPolicy)) {
      const readsOnly = Action.every((action) => /:(Get|Describe|List)/.test(action));
      if (!readsOnly) for (const arn of Resource) expect(arn).toMatch(/\$\{Stage\}-vigie-|cdk-\$\{Qualifier\}-|sstbootstrap-/);
    }
  });

  test.each(["ExecutionPolicy", "Boundary"])("%s names its resources wherever a service has names, and never grants everything", (name) => {
    for (const { Action, Resource } of statements(Resources[name])) {
      expect(Action).not.toContain("*");
      if (!Resource.includes("*")) continue;
      expect(Action.filter((action) => /^(s3|dynamodb|states|sns|iam|ssm|sts):/.test(action))).toEqual([]);
    }
  });

  test("the boundary of the stage's roles gives no way to other rights", () => {
    const actions = statements(Resources.Boundary).flatMap(({ Action }) => Action);

    expect(actions.filter((action) => /^(iam|sts|organizations|cloudformation):/.test(action))).toEqual([]);
  });

  function statements(resource: unknown): { Action: string[]; Resource: string[] }[] {
    return Policy.parse(resource).Properties.PolicyDocument.Statement.map(({ Action, Resource }) => ({
      Action: [Action].flat(),
      Resource: [Resource].flat(),
    }));
  }
});

function read(path: string): Workflow {
  return Workflow.parse(parse(readFileSync(GITHUB + path, "utf8")));
}

/** A use of one of these variables in a shell script. */
function variable(names: string[]): RegExp {
  return new RegExp(`\\$\\{?(${names.join("|")})`);
}

/** As a workflow writes it. */
function expression(text: string): string {
  return `$\{{ ${text} }}`;
}
