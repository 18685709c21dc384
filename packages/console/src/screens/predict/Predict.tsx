import "./predict.css";
import { useRoute } from "preact-iso";
import { Batch } from "./batch/Batch";
import { History } from "./history/History";
import { PredictCall } from "./PredictCall";

/** `/predict`: one accident; `/predict/batch`: a file of many; `/predict/history`: what has been asked before. */
export function Predict() {
  const { params } = useRoute();
  const part = params.rest ?? "";
  if (part.startsWith("batch")) return <Batch id={part.split("/")[1]} />;
  if (part === "history") return <History />;
  return <PredictCall />;
}
