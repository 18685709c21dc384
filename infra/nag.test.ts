import { Aspects } from "aws-cdk-lib";
import { AwsSolutionsChecks, type INagLogger, ServerlessChecks } from "cdk-nag";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appForTest, removeTestApps, stacksOf } from "./appForTest";
import { giveNagReasons, nagReasons } from "./nagReasons";

type Findings = { open: string[]; reasons: Set<string>; checked: number };

const found: Record<string, Findings> = {};

beforeAll(() => {
  for (const stage of ["production", "local"]) found[stage] = check(stage);
}, 120_000);
afterAll(removeTestApps);

describe("cdk-nag, packs AwsSolutions and Serverless", () => {
  it.each(["production", "local"])("finds nothing without a written reason in stage %s", (stage) => {
    expect(found[stage]!.open).toEqual([]);
    expect(found[stage]!.checked).toBeGreaterThan(100);
  });

  it("needs every reason that is written", () => {
    const given = Object.values(found).flatMap(({ reasons }) => [...reasons]);
    const needed = (rule: string, reason: string) => given.some((one) => one.startsWith(`${rule}: `) && one.endsWith(reason));

    expect(nagReasons.filter(({ rules, reason }) => !rules.every((rule) => needed(rule, reason)))).toEqual([]);
  });
});

function check(stage: string): Findings {
  const app = appForTest(stage);
  const findings: Findings = { open: [], reasons: new Set(), checked: 0 };
  const pack = { reports: false, additionalLoggers: [collect(findings)] };
  giveNagReasons(Object.values(stacksOf(app)));
  Aspects.of(app).add(new AwsSolutionsChecks(pack));
  Aspects.of(app).add(new ServerlessChecks(pack));
  app.synth();
  return findings;
}

/** A rule that cannot be judged is a finding too. */
function collect(findings: Findings): INagLogger {
  return {
    onCompliance: () => {
      findings.checked += 1;
    },
    onNonCompliance: ({ ruleLevel, ruleId, resource, findingId, ruleInfo }) => {
      findings.open.push(`${ruleLevel} ${ruleId} ${resource.node.path} [${findingId}] ${ruleInfo}`);
    },
    onSuppressed: ({ ruleId, suppressionReason }) => {
      findings.reasons.add(`${ruleId}: ${suppressionReason}`);
    },
    onError: ({ ruleId, resource, errorMessage }) => {
      findings.open.push(`${ruleId} could not be judged: ${resource.node.path}: ${errorMessage}`);
    },
    onSuppressedError: ({ ruleId, resource, errorMessage }) => {
      findings.open.push(`${ruleId} could not be judged: ${resource.node.path}: ${errorMessage}`);
    },
    onNotApplicable: () => undefined,
  };
}
