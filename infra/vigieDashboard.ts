import { type Duration, Duration as Durations } from "aws-cdk-lib";
import { type ConcreteWidget, Dashboard, GraphWidget, type IMetric, type IWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";

/** What most graphs are drawn over. */
export const PERIOD = Durations.minutes(5);

/** Columns of a dashboard. */
export const WHOLE = 24;
export const HALF = 12;
export const THIRD = 8;

/** A dashboard of the stage, named after it, that is filled row by row. */
export class VigieDashboard extends Dashboard {
  constructor(scope: Construct, id: string, { name, interval }: { name: string; interval: Duration }) {
    super(scope, id, { dashboardName: (scope.node.root as App).logicalPrefixedName(name), defaultInterval: interval });
  }

  /** CDK's own widgets do not meet CDK's interface under exactOptionalPropertyTypes: `warnings` may be there and undefined. */
  protected addRow(...widgets: ConcreteWidget[]): void {
    this.addWidgets(...(widgets as IWidget[]));
  }
}

export function graph(title: string, left: IMetric[], width = HALF): GraphWidget {
  return new GraphWidget({ title, left, width, height: 6 });
}
