/**
 * `npm test`: types, style, and every *.test.ts, in that order. Installs Debian's chromium first where the browser
 * tests would miss it. Exits non-zero as soon as one step fails; the closing lines are the test runner's own.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name: string): string => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

function step(name: string, command: string, args: readonly string[], env = process.env): void {
  console.log(`\n> ${name}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", env });
  if (error) console.error(`${name}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** The browser tests look at real pages in a real browser; Debian has it as a package. */
function ensureBrowser(): void {
  if (existsSync("/usr/bin/chromium")) return;
  if (!existsSync("/usr/bin/apt-get")) {
    console.error(
      "npm test needs Debian's chromium at /usr/bin/chromium for the browser tests; install it first.",
    );
    process.exit(1);
  }
  const sudo = process.getuid?.() === 0 ? [] : ["sudo"];
  const apt = [...sudo, "apt-get"];
  const quiet = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  step("apt-get update", apt[0]!, [...apt.slice(1), "-qq", "update"], quiet);
  step(
    "apt-get install chromium",
    apt[0]!,
    [...apt.slice(1), "-qq", "-y", "--no-install-recommends", "install", "chromium"],
    quiet,
  );
}

const only = process.argv.slice(2);
const tests =
  only.length > 0 ? only : globSync("{src,test,bench,training}/**/*.test.ts", { cwd: root }).sort();
if (only.length === 0) {
  ensureBrowser();
  step("types", bin("tsc"), ["--noEmit"]);
  step("lint", bin("eslint"), ["."]);
  step("format", bin("prettier"), ["--check", "--log-level", "warn", "."]);
}
step("tests", process.execPath, ["--test", "--test-reporter=spec", ...tests]);
