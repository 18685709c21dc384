import { Template } from "aws-cdk-lib/assertions";
import { afterAll, beforeAll, expect, it } from "vitest";
import { appForTest, removeTestApps, stacksOf } from "./appForTest";

type Properties = Record<string, unknown>;

/** Of the emulator. */
const LOCAL_ACCOUNT = "000000000000";
const MODELS = ["scene", "fr28", "fr35", "fr13", "chi9"];
const KINDS = ["drift-score", "drift-beyond-chance", "predicted-severe", "live-f1"];

const found: Record<string, { alarms: Record<string, Properties>; composites: Properties[]; loop: Properties }> = {};

beforeAll(() => {
  const apps = { production: appForTest("production"), local: appForTest("local", LOCAL_ACCOUNT) };
  for (const [stage, app] of Object.entries(apps)) {
    const template = Template.fromStack(stacksOf(app).MonitoringStack!);
    const of = (type: string) => Object.entries(template.findResources(type));
    found[stage] = {
      alarms: Object.fromEntries(of("AWS::CloudWatch::Alarm").map(([id, { Properties }]) => [id, Properties as Properties])),
      composites: of("AWS::CloudWatch::CompositeAlarm").map(([, { Properties }]) => Properties as Properties),
      loop: of("AWS::Lambda::Function").find(([, { Properties }]) => String(Properties.FunctionName).endsWith("drift-alarm"))![1]
        .Properties,
    };
  }
}, 180_000);
afterAll(removeTestApps);

const nameOf = (kind: string, model: string) => `production-vigie-${kind}${model === "scene" ? "" : `-${model}`}`;
const named = (stage: string, name: string) => Object.entries(found[stage]!.alarms).find(([, { AlarmName }]) => AlarmName === name)!;

it.each(MODELS)("watches %s by its own dimension, and the loop answers its score", (model) => {
  for (const kind of KINDS) {
    const [, alarm] = named("production", nameOf(kind, model));
    expect(alarm).toMatchObject({ Dimensions: [{ Name: "model", Value: model }], TreatMissingData: "ignore" });
  }
  const { Variables } = found.production!.loop.Environment as { Variables: Record<string, string> };
  expect(Variables.ANSWERED_ALARMS!.split(",").map((name) => `production-vigie-${name}`)).toContain(nameOf("drift-score", model));
});

it.each(MODELS.flatMap((model) => KINDS.map((kind) => [kind, model] as const)))(
  "tells of %s of %s outside of trainings only, and of the alarm itself nobody",
  (kind, model) => {
    const [id, alarm] = named("production", nameOf(kind, model));
    const [training] = named("production", nameOf("training-runs", model));
    const composite = found.production!.composites.find(({ AlarmName }) => AlarmName === `${nameOf(kind, model)}-to-answer`)!;

    expect(alarm.AlarmActions).toBeUndefined();
    expect(composite.AlarmActions).toHaveLength(1);
    expect(composite.AlarmDescription).toBe(alarm.AlarmDescription);
    expect(ruleOf(composite)).toBe(`(ALARM("${id}") AND (NOT (ALARM("${training}"))))`);
  },
);

it("tells of the alarms themselves where CloudFormation knows no composite ones", () => {
  expect(found.local!.composites).toEqual([]);
  for (const { AlarmName, AlarmActions } of Object.values(found.local!.alarms)) {
    if (!String(AlarmName).includes("training-runs")) expect(AlarmActions, String(AlarmName)).toHaveLength(1);
  }
});

/** The rule with the logical ids of alarms in place of their ARNs. */
function ruleOf({ AlarmRule }: Properties): string {
  const [, parts] = (AlarmRule as { "Fn::Join": [string, (string | { "Fn::GetAtt": [string, string] })[]] })["Fn::Join"];
  return parts.map((part) => (typeof part === "string" ? part : part["Fn::GetAtt"][0])).join("");
}
