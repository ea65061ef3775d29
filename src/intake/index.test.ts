import assert from "node:assert/strict";
import { test } from "node:test";
import { generator, randomText } from "../../test/support/random.ts";
import type { Hints } from "./index.ts";
import { placeOf, toSource } from "./index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

async function taken(input: Uint8Array | string, hints: Hints = {}) {
  const intake = await toSource(typeof input === "string" ? utf8(input) : input, hints);
  assert.ok(intake.ok, intake.ok ? "" : intake.reason);
  return intake;
}

async function reasonOf(input: Uint8Array, hints: Hints = {}, limit?: number): Promise<string> {
  const intake = await toSource(input, hints, limit);
  return intake.ok ? "taken" : intake.reason;
}

test("plain text is the decoded file, unchanged", async () => {
  const text = "Ferries sail again\r\n\r\n  by Nora Adair\u00a0 \n\tThe “first” left at dawn. 🚢\n";
  assert.equal((await taken(text, { name: "a.txt" })).source.text, text);
  assert.deepEqual(Object.keys((await taken(text)).source), ["text"]);
});

test("the byte-order mark is left out", async () => {
  const { source, charset } = await taken(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("Ferries sail")]));
  assert.deepEqual([source.text, charset], ["Ferries sail", "utf-8"]);
});

test("the format is told by media type, name, address or content", async () => {
  const page = "<!doctype html><title>x</title><p>Ferries sail.</p>";
  assert.equal((await taken("# Ferries", { name: "note.md" })).format, "markdown");
  assert.equal((await taken("# Ferries", { mediaType: "text/markdown; charset=utf-8" })).format, "markdown");
  assert.equal((await taken("# Ferries")).format, "text");
  assert.equal((await taken(page)).format, "html");
  assert.equal((await taken(page, { url: "https://wire.example/a.html?x=1" })).format, "html");
  assert.equal((await taken(page, { mediaType: "text/plain" })).format, "text");
});

test("refusals say why", async () => {
  assert.match(await reasonOf(bytes()), /^empty: there are no bytes/);
  assert.match(await reasonOf(utf8(" \n\t ")), /^empty: there are no words/);
  assert.equal(await reasonOf(utf8("%PDF-1.7 x")), "PDF is not read yet");
  assert.match(await reasonOf(bytes(0x50, 0x4b, 3, 4, 9)), /^ZIP .* is not read yet$/);
  assert.equal(await reasonOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d)), "not text: the file is PNG");
  assert.match(await reasonOf(bytes(1, 2, 0, 3, 0xff, 0, 9)), /^binary: there are NUL bytes/);
  assert.match(await reasonOf(bytes(1, 2, 3, 4, 5, 6, 0x81)), /^undecodable/);
  assert.equal(await reasonOf(utf8("Ferries"), {}, 5), "too large: 7 bytes, at most 5 are taken");
  assert.match(await reasonOf(utf8("<html><body><img src=a.png></body></html>")), /^textless/);
  assert.equal(
    await reasonOf(utf8("Ferries"), { mediaType: "image/png" }),
    "not text: the media type is image/png",
  );
  assert.match(await reasonOf(utf8("<html>" + "<div>".repeat(9000) + "Ferries")), /^nested too deeply: 9001/);
});

test("pieces of the map hold exactly the words of the file", async () => {
  const random = generator(5);
  for (let i = 0; i < 200; i++) {
    const file = `# Head **line**\n\n> ${randomText(random, 40)}\n\n${randomText(random, 60)}`;
    const { source, map = [] } = await taken(file, { name: "a.md" });
    const decoded = new TextDecoder().decode(utf8(file));
    let last = 0;
    for (const { start, end, offset } of map) {
      assert.ok(start >= last && start < end && end <= source.text.length);
      assert.equal(source.text.slice(start, end), decoded.slice(offset, offset + end - start));
      last = end;
    }
  }
});

test("parts of random pages lie inside the text, in order, apart", async () => {
  const random = generator(6);
  const tags = "p div h1 blockquote nav li b td article aside figcaption span".split(" ");
  for (let i = 0; i < 200; i++) {
    const blocks = Array.from({ length: 8 }, () => {
      const tag = tags[Math.floor(random() * tags.length)]!;
      return `<${tag} class="${random() < 0.2 ? "share" : ""}">${randomText(random, 12)}${random() < 0.8 ? `</${tag}>` : ""}`;
    });
    const { source, map = [] } = await taken(`<html><body>Ferries ${blocks.join("\n")}</body></html>`);
    for (const layer of [source.parts ?? [], map]) {
      let last = 0;
      for (const { start, end } of layer) {
        assert.ok(start >= last && start < end && end <= source.text.length);
        last = end;
      }
    }
  }
});

test("a place in the text leads back to the file", async () => {
  const { source, map } = await taken("---\ntitle: Ferries\n---\nThe **first** ferry", { name: "a.md" });
  assert.equal(source.text, "The first ferry");
  assert.deepEqual(placeOf(map!, 4), { offset: 29 });
});
