import { expect, it } from "vitest";
import { randomMatrix } from "../onnx/randomModel.fixture";
import { contractNamed } from "../prepare/contracts";
import { fitPreprocessing } from "../prepare/fitPreprocessing";
import type { Matrix } from "../prepare/matrix";
import { Candidate } from "./candidate";
import { trainCandidate } from "./trainCandidate";

const contract = contractNamed("chi9");
const features = contract.features.map(({ name }) => name);

/** Codes from `least` on, a few of each. */
function rows(seed: number, least: number): Matrix {
  const { values, ...matrix } = randomMatrix(300, features.length, seed);
  return { ...matrix, features, values: values.map((value) => least + (Math.abs(Math.round(value * 10)) % 7)) };
}

it("what is fitted before a model learns follows from its training rows alone, whatever the others hold", async () => {
  const train = rows(1, 1);
  const candidate = Candidate.parse({ name: "linear", family: "logistic" });

  const fitted = await Promise.all(
    [rows(2, 1), rows(3, 400)].map((validation) => trainCandidate(candidate, contract, { train, validation })),
  );

  expect(fitted[0]!.preprocessing).toEqual(fitPreprocessing(train, contract, "encoded"));
  expect(fitted[1]!.preprocessing).toEqual(fitted[0]!.preprocessing);
});
