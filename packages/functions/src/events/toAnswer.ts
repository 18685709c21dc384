/** What the name of an alarm ends in that is told in place of another one, outside of trainings. */
export const TO_ANSWER = "-to-answer";
