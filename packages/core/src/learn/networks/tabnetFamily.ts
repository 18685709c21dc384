import { applyPreprocessing, encodedColumns } from "../../prepare/applyPreprocessing";
import { encodeTraining } from "../../prepare/encodeTraining";
import type { Preprocessing } from "../../prepare/preprocessing";
import { PreprocessingPolicy } from "../../prepare/preprocessingPolicy";
import type { Family } from "../family";
import { networkFigures } from "./networkTraining";
import { trainTabnet } from "./tabnet";
import type { TabnetParameters } from "./tabnetParameters";

/** TabNet over one-hot codes and scaled numbers; it attends to features, not to their single codes. Validation rows end the training. */
export const tabnetFamily: Family<TabnetParameters> = async ({ train, validation }, contract, parameters, options = {}) => {
  const policy = options.preprocessing ?? PreprocessingPolicy.parse({});
  const { preprocessing, encoded } = encodeTraining(train, contract, policy, { complete: true, classes: options.classes ?? 2 });
  const rows = {
    train: { encoded, target: train.target },
    validation: { encoded: applyPreprocessing(preprocessing, validation), target: validation.target },
  };
  const { model, summary } = await trainTabnet(rows, featuresOfColumns(preprocessing), parameters, options);
  return { model, preprocessing, summary: networkFigures(summary) };
};

/** Columns of places belong to the latitude: whoever attends to one attends to where the accident is. */
function featuresOfColumns({ features, encodings }: Preprocessing): number[] {
  const place = features.indexOf("lat");
  return encodings.flatMap((encoding, feature) => {
    const width = encodedColumns({ encodings: [encoding] });
    return new Array<number>(width).fill(feature < features.length ? feature : place);
  });
}
