import { expect, test } from "vitest";
import { alarmsToAnswer } from "./driftAlarmEvent";

const TRUSTED = { topicArn: "arn:aws:sns:eu-west-3:111111111111:test-vigie-alarms", prefix: "test-vigie-", answered: ["drift-score"] };

function message(body: unknown, TopicArn = TRUSTED.topicArn) {
  return { Records: [{ EventSource: "aws:sns", Sns: { TopicArn, Message: typeof body === "string" ? body : JSON.stringify(body) } }] };
}

test("a raised drift alarm of this stage is answered", () => {
  const AlarmArn = "arn:aws:cloudwatch:eu-west-3:111111111111:alarm:test-vigie-drift-score";

  expect(alarmsToAnswer(message({ AlarmName: "test-vigie-drift-score", NewStateValue: "ALARM", AlarmArn }), TRUSTED)).toEqual([
    "drift-score",
  ]);
});

test("one that was told in its place, outside of trainings, is the same alarm", () => {
  expect(alarmsToAnswer(message({ AlarmName: "test-vigie-drift-score-to-answer", NewStateValue: "ALARM" }), TRUSTED)).toEqual([
    "drift-score",
  ]);
});

test.each([
  ["an alarm that ended", { AlarmName: "test-vigie-drift-score", NewStateValue: "OK" }],
  ["another alarm", { AlarmName: "test-vigie-api-5xx", NewStateValue: "ALARM" }],
  ["an alarm of another stage", { AlarmName: "production-vigie-drift-score", NewStateValue: "ALARM" }],
  ["text", "drift!"],
  ["another document", { hello: "world" }],
])("%s is passed over", (_, body) => {
  expect(alarmsToAnswer(message(body), TRUSTED)).toEqual([]);
});

test("a message of another topic is refused", () => {
  const forged = message({ AlarmName: "test-vigie-drift-score", NewStateValue: "ALARM" }, "arn:aws:sns:eu-west-3:222222222222:mine");

  expect(() => alarmsToAnswer(forged, TRUSTED)).toThrow("not of the topic of alarms");
});

test("a message whose name and ARN differ is refused", () => {
  const AlarmArn = "arn:aws:cloudwatch:eu-west-3:222222222222:alarm:other";

  expect(() => alarmsToAnswer(message({ AlarmName: "test-vigie-drift-score", NewStateValue: "ALARM", AlarmArn }), TRUSTED)).toThrow(
    "is not the ARN",
  );
});

test("the schedule looks at every alarm that is answered, and anything else is refused", () => {
  expect(alarmsToAnswer({ recheck: true }, TRUSTED)).toEqual(["drift-score"]);
  for (const event of [{}, null, "x", { Records: [] }, { recheck: true, extra: 1 }]) {
    expect(() => alarmsToAnswer(event, TRUSTED)).toThrow("neither");
  }
});
