import { Command, Option } from "commander";
import { openRegistry, REGISTRY_OPTION } from "./keptRegistry";
import { exportToMlflow } from "./mlflow/exportToMlflow";
import { mlflowServer } from "./mlflow/mlflowServer";

type Options = { uri: string; registry: string; experiment?: string; json: boolean };

/** `vigie export mlflow`: runs and versions as an MLflow tracking server knows them. */
export function exportCommand(): Command {
  const mlflow = new Command("mlflow")
    .description("send runs and versions to an MLflow tracking server; what it has already is not sent again")
    .requiredOption("--uri <url>", "the server, as http://127.0.0.1:5000")
    .addOption(new Option("--registry <folder>", REGISTRY_OPTION).makeOptionMandatory())
    .option("--experiment <name>", "one experiment; all of them when left out")
    .option("--json", "print one JSON document", false)
    .addHelpText("after", "\nExample:\n  npx vigie export mlflow --uri http://127.0.0.1:5000 --registry /tmp/registry")
    .action(async ({ uri, registry, experiment, json }: Options) => {
      const exported = await exportToMlflow(await openRegistry(registry), mlflowServer(uri), experiment);
      if (json) process.stdout.write(`${JSON.stringify(exported)}\n`);
      else process.stdout.write(`${exported.runs} runs and ${exported.versions} versions sent, ${exported.known} there already\n`);
    });
  return new Command("export").description("hand over what is registered").addCommand(mlflow);
}
