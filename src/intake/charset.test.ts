import assert from "node:assert/strict";
import { test } from "node:test";
import { charsetInPage, charsetOf, decode } from "./charset.ts";

const RUSSIAN = "Министр иностранных дел прибыл в столицу и провёл переговоры. Новости дня";

/** Puts text into bytes by a table made from the decoder itself. */
function encode(text: string, label: string): Uint8Array {
  const table = new Map(
    [...new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, i) => i))].map((letter, i) => [
      letter,
      i,
    ]),
  );
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 63));
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

function decoded(bytes: Uint8Array, declared: string | null = null) {
  const result = decode(bytes, declared);
  assert.ok("text" in result, "text" in result ? "" : result.reason);
  return result;
}

test("the letters tell an undeclared character set, and a notice says so", () => {
  for (const [text, label] of [
    [RUSSIAN, "windows-1251"],
    [RUSSIAN, "koi8-r"],
    ["Le ministre a été reçu à Genève – “déjà”", "windows-1252"],
  ] as const) {
    const result = decoded(encode(text, label));
    assert.deepEqual([result.text, result.charset], [text, label]);
    assert.match(result.notices[0]!.text, new RegExp(`decoded as ${label}`));
  }
});

test("UTF-16 is known by its mark or by where its zero bytes stand", () => {
  for (const text of ["Ferries sail again “today”", RUSSIAN]) {
    assert.equal(decoded(utf16(`\uFEFF${text}`, true)).text, text);
    assert.equal(decoded(utf16(`\uFEFF${text}`, false)).text, text);
  }
  assert.equal(decoded(utf16("Ferries sail again", true)).charset, "utf-16le");
  assert.equal(decoded(utf16("Ferries sail again", false)).charset, "utf-16be");
});

test("a declared character set holds, unless the bytes are UTF-8 or something else", () => {
  assert.deepEqual(decoded(encode(RUSSIAN, "koi8-r"), "KOI8-R").notices, []);
  const misdeclared = decoded(new TextEncoder().encode("déjà vu"), "iso-8859-1");
  assert.deepEqual([misdeclared.text, misdeclared.notices.length], ["déjà vu", 1]);
  const wrong = decoded(encode(RUSSIAN, "windows-1251"), "utf-8");
  assert.deepEqual([wrong.text, wrong.charset], [RUSSIAN, "windows-1251"]);
  assert.equal(decoded(new TextEncoder().encode("Ferries"), "no-such-set").text, "Ferries");
});

test("declarations are found in media types and pages", () => {
  const page = (head: string) => charsetInPage(new TextEncoder().encode(`<html><head>${head}`));
  assert.equal(charsetOf('text/html; charset="windows-1251"'), "windows-1251");
  assert.equal(charsetOf("text/html"), null);
  assert.equal(page('<meta charset="koi8-r">'), "koi8-r");
  assert.equal(
    page('<META http-equiv="Content-Type" content="text/html; charset=Windows-1251">'),
    "Windows-1251",
  );
  assert.equal(page('<meta charset="utf-16">'), "utf-8");
  assert.equal(page("<title>charset=koi8-r</title>"), null);
});
