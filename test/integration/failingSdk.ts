import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";

/**
 * What befalls one call, counted from 1: `refused` by the service as often as the SDK asks; done and its answer lost, upon which the SDK asks
 * again (`repeated`) or is never answered (`lost`); or a condition of the call, of one item of a transaction, found not to hold.
 */
export type Fault = { at: number } & ({ how: "refused" | "repeated" | "lost" } | { how: "condition"; item: number });

/** `conditions`: the items of the call that are written on a condition only. */
export type SdkCall = { name: string; conditions: number[] };

/** What was asked of AWS since `calls` was emptied last, and what befalls it. */
export type FailingSdk = { fault: Fault | undefined; calls: SdkCall[] };

type Item = { ConditionExpression?: string };
type Input = Item & { TransactItems?: Record<string, Item>[] };
type Args = { input: Input };
type Next = (args: Args) => Promise<unknown>;
type Middleware = (next: Next, context: { commandName?: string }) => Next;
type Stack = { add(middleware: Middleware, options: { step: "deserialize"; name: string; priority: "high" }): void };

/** Lets these clients of the SDK fail as `fault` says. What is only signed, like a link, is no call. */
export function failingSdk(failing: FailingSdk, clients: readonly { middlewareStack: unknown }[]): void {
  const middleware: Middleware = (next, { commandName = "" }) => {
    let [tries, number] = [0, 0];
    return async (args) => {
      tries += 1;
      if (tries === 1) number = failing.calls.push({ name: commandName.replace(/Command$/, ""), conditions: conditionsOf(args.input) });
      const { fault } = failing;
      if (fault?.at !== number) return next(args);
      // Calls that are made side by side come in either order: this one may have no such condition.
      if (fault.how === "condition" && !conditionsOf(args.input).includes(fault.item)) return next(args);
      if (fault.how === "condition") throw unmet(args.input, fault.item);
      if (fault.how === "refused") throw named("ThrottlingException", "Rate exceeded");
      if (tries > 1 && fault.how === "repeated") return next(args);
      if (tries === 1) await next(args);
      throw named("TimeoutError", "The answer was lost.");
    };
  };
  for (const { middlewareStack } of clients) {
    (middlewareStack as Stack).add(middleware, { step: "deserialize", name: "failing", priority: "high" });
  }
}

function conditionsOf({ TransactItems, ...single }: Input): number[] {
  const items = TransactItems?.map((item) => Object.values(item)[0]) ?? [single];
  return items.flatMap((item, index) => (mayFail(item?.ConditionExpression) ? [index] : []));
}

/** What is written whether it is there or not has a condition that always holds. */
function mayFail(condition: string | undefined): boolean {
  return condition !== undefined && condition !== "attribute_exists(pk) OR attribute_not_exists(pk)";
}

function unmet({ TransactItems }: Input, item: number): Error {
  const [$metadata, message] = [{ httpStatusCode: 400 }, "The conditional request failed"];
  if (!TransactItems) return new ConditionalCheckFailedException({ $metadata, message });
  const CancellationReasons = TransactItems.map((_, index) => ({ Code: index === item ? "ConditionalCheckFailed" : "None" }));
  return new TransactionCanceledException({ $metadata, message, CancellationReasons });
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
