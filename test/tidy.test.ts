/** The style of the house, held by a test: the ladder of rooms, purity, lengths, dead files, docs that name what is there. */
import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = globSync("{src,bench,test,training}/**/*.ts", { cwd: root }).sort();
const sources = files.filter((file) => file.startsWith("src/"));
const textOf = (file: string): string => readFileSync(join(root, file), "utf8");
const trees = new Map(
  files.map((file) => [file, ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2024, true)]),
);

/** What each room may import besides itself. A room is a folder of src/. */
const LADDER: Readonly<Record<string, readonly string[]>> = {
  text: [],
  language: ["text"],
  intake: ["text"],
  reading: ["text", "language"],
  register: ["text", "reading"],
  archive: ["text", "reading", "register"],
  desk: ["text", "language", "intake", "reading", "register", "archive"],
  web: ["desk", "text", "reading", "register"],
  cli: ["desk", "text", "reading", "register", "web"],
};

/** Packages a room may use; the rooms not named use none, and of Node only what is listed here. */
const PACKAGES: Readonly<Record<string, readonly RegExp[]>> = {
  intake: [/^linkedom$/, /^@mozilla\/readability$/],
  archive: [/^node:(sqlite|fs|path|zlib|url|crypto|util)$/],
  desk: [/^node:/, /^fflate$/],
  web: [/^node:/, /^hono(\/|$)/, /^@hono\//, /^topojson-client$/, /^world-atlas\//],
  cli: [/^node:/],
};

const IMPURE = [
  { words: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/, use: "a date passed in" },
  { words: /\bMath\.random\(|\brandomUUID\(/, use: "an id made from the content" },
  { words: /\bprocess\.|\bconsole\.|\bfetch\(/, use: "an argument" },
  { words: /\.localeCompare\(|\bIntl\./, use: "code-unit order" },
];
const PURE = ["text", "language", "intake", "reading", "register"];

const roomOf = (file: string): string => file.split("/")[1]!;
const isTest = (file: string): boolean => file.endsWith(".test.ts");

/** Module names of every import and export-from, also of `import("...")`. */
function importsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push((node.moduleSpecifier as ts.StringLiteral).text);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteral(name)) found.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(trees.get(file)!);
  return found;
}

const target = (file: string, name: string): string => normalize(join(dirname(file), name));

/** The code of a file without comments and strings, so that words in them do not count. */
function codeOf(file: string): string {
  const parts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.getChildCount() === 0) {
      if (!ts.isStringLiteralLike(node) && node.kind !== ts.SyntaxKind.RegularExpressionLiteral) {
        parts.push(node.getText());
      }
      return;
    }
    node.getChildren().forEach(visit);
  };
  visit(trees.get(file)!);
  return parts.join(" ").replaceAll(" . ", ".").replaceAll(" (", "(");
}

describe("the ladder of rooms", () => {
  for (const file of sources.filter((name) => !isTest(name))) {
    test(file, () => {
      const room = roomOf(file);
      const allowed = LADDER[room];
      assert.ok(allowed, `src/${room} is no room of the ladder`);
      for (const name of importsOf(file)) {
        if (!name.startsWith(".")) {
          const packages = PACKAGES[room] ?? [];
          assert.ok(
            packages.some((pattern) => pattern.test(name)),
            `${file} imports ${name}; src/${room} may use ${packages.join(", ") || "no packages"}`,
          );
          continue;
        }
        const to = target(file, name);
        if (!to.startsWith("src/")) continue; // package.json
        if (roomOf(to) === room) continue;
        assert.ok(allowed.includes(roomOf(to)), `${file} (${room}) may not import ${to}`);
        assert.equal(
          dirname(to).split("/").length,
          2,
          `${file} imports ${to}; other rooms are entered by their index`,
        );
        assert.match(
          basename(to),
          /^(index|html|serve)\.ts$/,
          `${file} imports ${to}; use the room's index.ts`,
        );
      }
    });
  }
});

describe("no import cycles", () => {
  test("in src", () => {
    const state = new Map<string, "open" | "done">();
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === "done") return;
      assert.notEqual(state.get(file), "open", `cycle: ${[...path, file].join(" -> ")}`);
      state.set(file, "open");
      for (const name of importsOf(file).filter((each) => each.startsWith("."))) {
        const to = target(file, name);
        if (trees.has(to)) visit(to, [...path, file]);
      }
      state.set(file, "done");
    };
    for (const file of sources.filter((name) => !isTest(name))) visit(file, []);
  });
});

describe("purity", () => {
  for (const file of sources.filter((name) => PURE.includes(roomOf(name)) && !isTest(name))) {
    test(file, () => {
      const code = codeOf(file);
      for (const { words, use } of IMPURE) {
        assert.doesNotMatch(code, words, `${file} is in a pure room: use ${use}`);
      }
    });
  }
  test("SQL is in the archive only", () => {
    for (const file of sources.filter((name) => roomOf(name) !== "archive")) {
      assert.ok(!importsOf(file).includes("node:sqlite"), `${file} imports node:sqlite`);
    }
  });
});

/** Look twice at files over 250 lines and functions over 30; these are the lengths nothing may pass. */
const LONGEST_FILE = 400;
const LONGEST_FUNCTION = 60;

describe("lengths", () => {
  test(`no file has more than ${LONGEST_FILE} lines`, () => {
    const long = sources.filter((file) => !isTest(file) && textOf(file).split("\n").length > LONGEST_FILE);
    assert.deepEqual(long, []);
  });
  test(`no function has more than ${LONGEST_FUNCTION} lines`, () => {
    const long: string[] = [];
    for (const file of sources.filter((name) => !isTest(name))) {
      const tree = trees.get(file)!;
      const visit = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) && "body" in node && node.body) {
          const lines = node.getText(tree).split("\n").length;
          const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
          if (lines > LONGEST_FUNCTION) long.push(`${file}:${line} (${lines} lines)`);
        }
        ts.forEachChild(node, visit);
      };
      visit(tree);
    }
    assert.deepEqual(long, []);
  });
});

describe("nothing lies about unused", () => {
  test("every file of src is imported by another, is a door, a thread, or an index", () => {
    const used = new Set(
      files.flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith("."))
          .map((name) => target(file, name)),
      ),
    );
    const doors = [
      /^src\/cli\/main\.ts$/,
      /index\.ts$/,
      /\.test\.ts$/,
      /^src\/web\/browser\//,
      /-worker\.ts$/,
    ];
    const dead = sources.filter((file) => !used.has(file) && !doors.some((door) => door.test(file)));
    assert.deepEqual(dead, []);
  });
});

describe("the docs are true", () => {
  const docs = globSync("docs/*.md", { cwd: root }).map(textOf).concat(textOf("README.md")).join("\n");
  test("every room is named in the architecture", () => {
    for (const room of Object.keys(LADDER)) assert.match(docs, new RegExp(`${room}/`), `src/${room}`);
  });
  test("every finder that read.ts calls is named in the architecture", () => {
    const calls = textOf("src/reading/read.ts").matchAll(/\bimport \{ (find\w+)/g);
    const architecture = textOf("docs/architecture.md");
    for (const [, name] of calls)
      assert.ok(architecture.includes(name!), `docs/architecture.md does not name ${name}`);
  });
  test("every verb of the command line is named in the docs", () => {
    const table = globSync("src/cli/usage/*.ts", { cwd: root }).map(textOf).join("\n");
    const verbs = [...table.matchAll(/^ {4}name: "([a-z]+)",$/gm)].map(([, verb]) => verb!);
    assert.ok(verbs.length >= 8, `verbs found in src/cli/usage: ${verbs.join(", ")}`);
    for (const verb of verbs) assert.match(docs, new RegExp(`readout -- ${verb}|readout ${verb}`), verb);
  });
  test("every dependency has its sentence", () => {
    const { dependencies, devDependencies } = JSON.parse(textOf("package.json")) as Record<string, object>;
    const packages = textOf("docs/packages.md");
    for (const name of [...Object.keys(dependencies!), ...Object.keys(devDependencies!)]) {
      assert.ok(packages.includes(`\`${name}\``), `docs/packages.md says nothing of ${name}`);
    }
  });
  test("every path the docs link to is there", () => {
    for (const doc of [...globSync("docs/*.md", { cwd: root }), "README.md"]) {
      for (const [, link] of textOf(doc).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)) {
        assert.ok(existsSync(join(root, dirname(doc), link!)), `${doc} links to ${link}`);
      }
    }
  });
});
