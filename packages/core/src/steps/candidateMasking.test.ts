import { expect, it } from "vitest";
import { chi9 } from "../prepare/chi9";
import { scene } from "../prepare/scene";
import { Candidate } from "./candidate";
import { candidateMasking } from "./candidateMasking";

const given = (candidate: object) => Candidate.parse({ name: "mine", ...candidate });

it("masks scene for families that take missing values, and nothing else, unless told", () => {
  expect(candidateMasking(given({ family: "boosting" }), scene)).toEqual({ stages: 1, groups: 0, seed: 1 });
  expect(candidateMasking(given({ family: "logistic" }), scene)).toBeNull();
  expect(candidateMasking(given({ family: "boosting" }), chi9)).toBeNull();
});

it("does as it is told", () => {
  expect(candidateMasking(given({ family: "boosting", masking: null }), scene)).toBeNull();
  expect(candidateMasking(given({ family: "logistic", masking: { stages: 0.5, groups: 0.2 } }), chi9)).toEqual({
    stages: 0.5,
    groups: 0.2,
    seed: 1,
  });
  expect(() => given({ family: "boosting", masking: { stages: 2 } })).toThrow();
});
