#!/usr/bin/env node
// Plain JavaScript on purpose: this file must run on any Node, to say what is wrong with it.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const WANTED = 24;
const major = Number(process.versions.node.split(".")[0]);
if (major < WANTED) {
  process.stderr.write(
    `Readout needs Node ${WANTED} or newer; this is Node ${process.versions.node}.\n` +
      "In a checkout, `npm ci` brings the right one along: run `npm run readout -- ...` or `npx node bin/readout.js ...`.\n" +
      "Elsewhere, install it from https://nodejs.org and try again.\n",
  );
  process.exit(3);
}

const { enableCompileCache } = await import("node:module");
enableCompileCache?.();

const here = (path) => new URL(path, import.meta.url);
const source = here("../src/cli/main.ts");
// A checkout runs its TypeScript as it is; the published package carries what tsc made of it.
const inCheckout = existsSync(fileURLToPath(source)) && !fileURLToPath(source).includes("node_modules");
const { main } = await import(inCheckout ? source.href : here("../dist/cli/main.js").href);
process.exitCode = await main(process.argv.slice(2));
