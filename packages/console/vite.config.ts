import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

/** The page is built to `dist`; `VIGIE_API` names the API that a development server passes `/v1` on to. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  build: { target: "es2022", outDir: "dist", emptyOutDir: true, assetsInlineLimit: 0, cssCodeSplit: true },
  server: { proxy: process.env.VIGIE_API ? { "/v1": { target: process.env.VIGIE_API, changeOrigin: true } } : {} },
});
