import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { resources } from "../../../test/support/resources.ts";
import { read } from "../read.ts";

// All persons here are invented.

/** Who speaks the statements of a text, and on what ground. */
function speakersOf(text: string, title?: string): readonly string[] {
  const { statements } = read({ id: "0".repeat(64), text, ...(title !== undefined && { title }) }, resources);
  return statements.map(({ speaker }) => `${speaker.name} (${speaker.basis}, ${speaker.rule})`);
}

describe("issuerOf", () => {
  const WE = "We reaffirm our commitment to the ceasefire.";

  test("takes the body that a communiqué is of", () => {
    assert.deepEqual(speakersOf(WE, "G7 Oru Leaders’ Communiqué"), [
      "Group of Seven (inferred, title-names-issuer)",
    ]);
  });

  test("takes all that a joint statement is by, and persons before their states", () => {
    assert.deepEqual(speakersOf(WE, "Joint Statement of the Leaders of Norway, Kenya and Peru"), [
      "Norway, Kenya and Peru (inferred, title-names-issuer)",
    ]);
    assert.deepEqual(
      speakersOf(
        WE,
        "Joint Statement by President Ilyas Morvan of Norway and Prime Minister Mila Ostrova of Peru",
      ),
      ["Ilyas Morvan and Mila Ostrova (inferred, title-names-issuer)"],
    );
    assert.deepEqual(speakersOf(WE, "Norway-Peru Joint Statement on Fisheries"), [
      "Norway and Peru (inferred, title-names-issuer)",
    ]);
  });

  test("stops where the title goes on to what it is about", () => {
    assert.deepEqual(speakersOf(WE, "Statement by Spokesperson Ilyas Morvan on the Visit of Mila Ostrova"), [
      "Ilyas Morvan (inferred, we-of-turn)",
    ]);
  });

  test("believes those who name themselves before the title", () => {
    assert.deepEqual(
      speakersOf(
        "We, the leaders of Norway and Peru, met in Oru. We welcome the ceasefire.",
        "A Statement by Kenya",
      ),
      ["Norway and Peru (inferred, we-the-issuers)"],
    );
  });

  test("leaves “we” open where nothing names the issuer, and to the speaker inside quoted words", () => {
    assert.deepEqual(speakersOf(WE, "A day of talks"), ["we (stated, first-person-plural)"]);
    const quoted = speakersOf(
      "“We reaffirm our commitment to the ceasefire,” Ilyas Morvan said.",
      "Joint Statement of Norway and Peru",
    );
    assert.equal(
      quoted.some((speaker) => speaker.startsWith("Norway")),
      false,
    );
  });

  test("gives acts and commitments to those who issue the text", () => {
    const { acts, commitments } = read(
      {
        id: "0".repeat(64),
        title: "Joint Statement of Norway and Peru",
        text: "We condemn the decision of Kenya. We will continue to support the ceasefire.",
      },
      resources,
    );
    assert.deepEqual(
      acts.map(({ actors, recipients }) => [
        actors.map(({ name }) => name),
        recipients.map(({ name }) => name),
      ]),
      [[["Norway", "Peru"], ["Kenya"]]],
    );
    assert.deepEqual(
      commitments.map(({ who }) => who.map(({ name }) => name)),
      [["Norway", "Peru"]],
    );
  });
});
