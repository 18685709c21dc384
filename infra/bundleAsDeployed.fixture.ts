import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { plainBundle } from "./functionBundle";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** What SST puts before an ESM function, so that CommonJS inside the bundle finds what it expects. */
const BANNER = `import { createRequire as topLevelCreateRequire } from "module";
const require = topLevelCreateRequire(import.meta.url);
import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url";
const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url));`;

/**
 * Bundles a function as SST does for a deployment (`sst/runtime/handlers/node.js`), with our settings.
 *
 * @param source of the function, below the root
 * @param folder where its files go
 */
export async function bundleAsDeployed(source: string, folder: string): Promise<Metafile> {
  const { esbuild, minify = false, sourcemap = true, splitting = false } = plainBundle.nodejs;
  const { metafile } = await build({
    ...{ entryPoints: [join(ROOT, source)], outdir: folder, outExtension: { ".js": ".mjs" }, absWorkingDir: ROOT },
    ...{ bundle: true, keepNames: true, logLevel: "error" },
    ...{ platform: "node", format: "esm", target: "esnext", mainFields: ["module", "main"], banner: { js: BANNER } },
    ...{ minify, sourcemap, splitting },
    ...esbuild,
    metafile: true,
  });
  return metafile;
}
