import * as z from "zod";
import { TO_ANSWER } from "./toAnswer";

/** What CloudWatch writes to the topic, as far as it is looked at. */
const AlarmMessage = z.object({ AlarmName: z.string(), NewStateValue: z.string(), AlarmArn: z.string().optional() });

const SnsEvent = z.object({ Records: z.array(z.object({ Sns: z.object({ TopicArn: z.string(), Message: z.string() }) })).min(1) });

const Recheck = z.strictObject({ recheck: z.literal(true) });

/** What is trusted: the topic that alarms are sent to, and what the names of this stage's alarms begin with. */
export type Trusted = { topicArn: string; prefix: string; answered: readonly string[] };

/**
 * Names of the alarms that an event asks to answer, without the prefix of the stage: those of messages of our own topic that say that a drift alarm
 * was raised, or all of them when the schedule asks to look again. Anything else is refused by an error, or, like the news of other alarms, passed over.
 */
export function alarmsToAnswer(event: unknown, { topicArn, prefix, answered }: Trusted): string[] {
  if (Recheck.safeParse(event).success) return [...answered];
  const parsed = SnsEvent.safeParse(event);
  if (!parsed.success) throw new Error("The event is neither a message of the topic of alarms nor the schedule's.");
  return parsed.data.Records.flatMap(({ Sns: { TopicArn, Message } }) => {
    if (TopicArn !== topicArn) throw new Error(`The message is not of the topic of alarms but of ${TopicArn}.`);
    const message = AlarmMessage.safeParse(jsonOf(Message));
    if (!message.success || message.data.NewStateValue !== "ALARM") return [];
    const { AlarmName, AlarmArn } = message.data;
    if (AlarmArn !== undefined && !AlarmArn.endsWith(`:alarm:${AlarmName}`)) throw new Error(`${AlarmArn} is not the ARN of ${AlarmName}.`);
    return answered.filter((name) => [`${prefix}${name}`, `${prefix}${name}${TO_ANSWER}`].includes(AlarmName));
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
