import { SCHEDULES } from "@vigie/cloud/scheduleNames";
import { ArnFormat, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule, CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import type { App } from "sst/constructs";

/** What a schedule starts: a machine, or the function that answers drift alarms. */
type Targets = { training: StateMachine; refresh: StateMachine; driftCheck: StateMachine };

const TIME_ZONE = "Europe/Paris";

/** The schedules of the product in a group of their own, each listed and switched through the API; the expressions here are where they begin. */
export class Schedules extends Construct {
  readonly groupName: string;
  /** What the schedules act as: whoever changes a schedule hands it over. */
  readonly role: Role;

  constructor(scope: Construct, id: string, { training, refresh, driftCheck }: Targets) {
    super(scope, id);
    const app = scope.node.root as App;
    this.groupName = app.logicalPrefixedName("schedules");
    const loopArn = Stack.of(this).formatArn({
      service: "lambda",
      resource: "function",
      resourceName: app.logicalPrefixedName("drift-alarm"),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const group = new CfnScheduleGroup(this, "Group", { name: this.groupName });
    const machines = [training, refresh, driftCheck].map(({ stateMachineArn }) => stateMachineArn);
    this.role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com"),
      description: `Role of ${this.groupName}`,
    });
    this.role.addToPolicy(new PolicyStatement({ actions: ["states:StartExecution"], resources: machines }));
    this.role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [loopArn] }));
    const targets = {
      training: training.stateMachineArn,
      refresh: refresh.stateMachineArn,
      "drift-check": driftCheck.stateMachineArn,
      loop: loopArn,
    };
    for (const { name, description, expression, enabled, target, input } of SCHEDULES) {
      const made = new CfnSchedule(this, name, {
        name,
        description,
        groupName: this.groupName,
        scheduleExpression: expression,
        scheduleExpressionTimezone: TIME_ZONE,
        state: enabled ? "ENABLED" : "DISABLED",
        flexibleTimeWindow: { mode: "OFF" },
        target: { arn: targets[target], roleArn: this.role.roleArn, input: JSON.stringify(input) },
      });
      made.addDependency(group);
    }
  }
}
