/** The quote check asked without a port: the page, the files to keep, refusals. */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { createApp } from "../../src/web/index.ts";
import { fixtureDesk } from "./web-desk.ts";

const { desk, ids, close } = fixtureDesk();
after(close);
const app = createApp(desk);

const asked = (ending: string, q: string, by = ""): string =>
  `/check${ending}?${new URLSearchParams({ q, ...(by !== "" && { by }) })}`;
const text = async (address: string): Promise<string> => (await app.request(address)).text();

const ALTERED = "We came here to choose a side between our neighbours, and to open a door";

describe("the page", () => {
  test("gives the verdict with its reason, and marks what each wording has otherwise", async () => {
    const page = await text(asked("", ALTERED, "Morvan"));
    assert.match(page, /id="vd"[^>]*><span aria-hidden="true">≠ <\/span>Altered/);
    assert.match(page, /it has “not”, the quotation not/);
    assert.match(
      page,
      /<span class="s">We<\/span> <span class="w">did not come<\/span> <span class="s">here to choose/,
    );
    assert.match(page, /yours: .*<span class="w">came<\/span>/s);
    assert.match(page, /“<bdi>Morvan<\/bdi>” means .*Ilyas Morvan/);
  });

  test("opens the passage of each wording", async () => {
    const page = await text(asked("", "the boats will be ready in autumn"));
    const [, address, start] = /href="(\/source\/\w+)#p(\d+)-\d+"/.exec(page)!;
    assert.equal((await app.request(address!)).status, 200);
    assert.equal(
      desk.reading(ids[1]!)!.text.slice(Number(start)).startsWith("the boats will be ready in autumn"),
      true,
    );
  });

  test("lays the wordings word under word, what all share in a banded column", async () => {
    const page = await text(asked("", "to choose a side"));
    assert.match(page, /<td class="eq"><bdi>to choose a side<\/bdi><\/td>/);
    assert.match(page, /<b>\?<\/b> <bdi>your words<\/bdi>/);
  });

  test("takes the quotation out of a pasted report and offers the others", async () => {
    const page = await text(
      asked("", "“It will sail when the inspectors have signed,” he said, “by the end”."),
    );
    assert.match(page, /Checked: “<bdi>It will sail when the inspectors have signed,<\/bdi>”/);
    assert.match(page, /href="\/check\?q=by%20the%20end"/);
    assert.match(page, /Trimmed/);
  });

  test("never says that words are false, also where nothing is found", async () => {
    const page = await text(asked("", "the lighthouse is for sale", "Nobody Atall"));
    assert.match(page, /Not in record/);
    assert.match(page, /It may still have been said/);
    assert.match(page, /Nobody in the register is called “<bdi>Nobody Atall<\/bdi>”/);
    assert.doesNotMatch(page.replaceAll(/never “false”|="false"/g, ""), /false/i);
  });

  test("without words asks for them and offers some to try", async () => {
    const page = await text("/check");
    assert.match(page, /<textarea [^>]*required/);
    assert.match(page, /href="\/check\?q=[^"]+&amp;by=Ilyas%20Morvan"/);
  });

  test("puts nothing of a text into the page as markup", async () => {
    const page = await text(
      asked("", '<img src=x onerror="alert(1)"> javascript', '"><script>alert(1)</script>'),
    );
    assert.doesNotMatch(page, /<img|<script>/);
  });
});

describe("what can be taken away", () => {
  test("the check in words, with the address and the hash of every source", async () => {
    const response = await app.request(`http://localhost:4380${asked(".txt", "to choose a side", "Morvan")}`);
    assert.match(response.headers.get("content-disposition")!, /^attachment; filename="quote-check.txt"$/);
    const words = await response.text();
    assert.match(words, /^“to choose a side” — said by Morvan\?\n\n… TRIMMED: /);
    assert.match(words, /http:\/\/localhost:4380\/source\/\w{16}#p\d+-\d+/);
    assert.ok(words.includes(`sha-256 ${ids[0]}, characters `));
  });

  test("CSL-JSON with the day in parts and the words in a note", async () => {
    const items = (await (await app.request(asked(".csl.json", "to choose a side"))).json()) as Record<
      string,
      unknown
    >[];
    const wire = items.find((item) => item["container-title"] === "Harbour Wire")!;
    assert.deepEqual(wire["issued"], { "date-parts": [[2024, 6, 14]] });
    assert.match(String(wire["note"]), /We did not come here.*SHA-256 [0-9a-f]{64}/);
    assert.equal(new Set(items.map((item) => item["id"])).size, items.length);
  });

  test("BibTeX in which no sign of a text commands anything", async () => {
    const bib = await text(asked(".bib", "choose a side"));
    assert.match(bib, /^@misc\{readout-[0-9a-f]{8}-\d+,$/m);
    const hostile = await text(asked(".bib", 'b onmouseover="alert(3)" javascript:alert(4) /b'));
    assert.equal(hostile.split("{").length, hostile.split("}").length);
  });

  test("an evidence pack whose anchors stand in their sources, the same bytes each time", async () => {
    const address = asked(".evidence.json", ALTERED, "Morvan");
    const body = await text(address);
    assert.equal(await text(address), body);
    const pack = JSON.parse(body) as {
      schema: string;
      verdict: { name: string; rule: string };
      wordings: {
        accounts: { anchors: { source: string; start: number; end: number; exact: string }[] }[];
      }[];
      sources: { sha256: string }[];
    };
    assert.equal(pack.schema, "readout-evidence/1");
    assert.equal(pack.verdict.name, "ALTERED");
    assert.ok(pack.verdict.rule.length > 10);
    const anchors = pack.wordings.flatMap(({ accounts }) => accounts.flatMap((each) => each.anchors));
    assert.ok(anchors.length > 0);
    for (const { source, start, end, exact } of anchors) {
      assert.equal(desk.reading(source)!.text.slice(start, end), exact);
      assert.ok(pack.sources.some(({ sha256 }) => sha256 === source));
    }
  });

  test("a row for each account, and a refusal where no words came", async () => {
    const csv = await text(asked(".csv", "to choose a side"));
    assert.match(csv, /^verdict,reason,utterance,wording,/);
    assert.match(csv, /Harbour Wire/);
    for (const ending of [".csv", ".json", ".txt", ".evidence.json"]) {
      assert.equal((await app.request(`/check${ending}?q=%E2%80%9C`)).status, 400, ending);
    }
  });
});
