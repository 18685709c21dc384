#!/usr/bin/env node
// The command line is TypeScript that runs as it is: tsx is registered first, then the program is loaded.
import { register } from "tsx/esm/api";

register();
await import("../src/main.ts");
