import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  HALVORSEN,
  MORVAN,
  SOLVEY,
  attributedIn,
  contents,
  expectStatements,
  statementsIn,
} from "../../../test/support/expect-statements.ts";

describe("told", () => {
  test("with and without “that”, after adverbs, dates and hearers", () => {
    expectStatements(`${MORVAN} said that ⟦the talks were over⟧.`, "Ilyas Morvan");
    expectStatements(`${MORVAN} said ⟦the talks were over⟧.`, "Ilyas Morvan");
    expectStatements(
      `${MORVAN} again said on {t|2031-05-02|Friday} that ⟦the talks were over⟧.`,
      "Ilyas Morvan",
    );
    const [told] = expectStatements(
      `${MORVAN} told ${HALVORSEN} that ⟦the talks were over⟧.`,
      "Ilyas Morvan",
    );
    assert.deepEqual(
      told!.addressees.map(({ name }) => name),
      ["Sela Halvorsen"],
    );
  });

  test("the cue after its content, in its middle, and turned round", () => {
    expectStatements(`⟦The talks are over⟧, ${MORVAN} said.`, "Ilyas Morvan");
    expectStatements(`⟦The talks⟧, ${MORVAN} said, ⟦are over⟧.`, "Ilyas Morvan");
    expectStatements(`⟦The talks are over⟧, said ${MORVAN} on {t|2031-05-02|Friday}.`, "Ilyas Morvan");
    expectStatements(`⟦The talks are over⟧, according to ${MORVAN}.`, "Ilyas Morvan");
    expectStatements(`According to ${MORVAN}, ⟦the talks are over⟧.`, "Ilyas Morvan");
    expectStatements(`As ${MORVAN} said last week, ⟦the talks are over⟧.`, "Ilyas Morvan");
  });

  test("an aside that somebody denies the charge is the author’s", () => {
    expectStatements(
      `${MORVAN} claimed that ⟦the boats had been known of abroad⟧, a charge that the neighbours deny.`,
      "Ilyas Morvan",
    );
    expectStatements(
      `${MORVAN} said that ⟦he had a map, a charge sheet that runs to ten pages⟧.`,
      "Ilyas Morvan",
    );
  });

  test("“In Goa, Morvan said:” has no content before its cue", () => {
    expectStatements(
      `In {l|Goa|Goa}, ${MORVAN} said:\n\n“⟦We have an agreement and a date for it.⟧”`,
      "Ilyas Morvan",
    );
  });

  test("objects of speech, but not what follows them", () => {
    expectStatements(`${MORVAN} denied ⟦the report⟧ when he arrived.`, "Ilyas Morvan");
    expectStatements(`${MORVAN} called on ⟦all parties to return to the table⟧.`, "Ilyas Morvan");
    expectStatements(`${MORVAN} raised ⟦the issue of the prisoners⟧.`, "Ilyas Morvan");
    expectStatements(`${MORVAN} raised money for the school.`);
  });

  test("two cues of one subject, and a second subject", () => {
    expectStatements(
      `${MORVAN} said ⟦the talks were over⟧, adding that ⟦no date was set⟧.`,
      "Ilyas Morvan",
      "Ilyas Morvan",
    );
    expectStatements(
      `{s|Tarvia|Tarvia} has long said ⟦it wants peace⟧, and argues that ⟦the border is closed⟧.`,
      "Tarvia",
      "Tarvia",
    );
    expectStatements(
      `While ${MORVAN} said ⟦the talks were over⟧, ${HALVORSEN} said ⟦they were not⟧.`,
      "Ilyas Morvan",
      "Sela Halvorsen",
    );
  });

  test("a passive with its agent; without one nobody speaks", () => {
    expectStatements(`⟦This idea⟧ was proposed by ${MORVAN}.`, "Ilyas Morvan");
    expectStatements(`${MORVAN} has been accused of theft.`);
  });

  test("nouns of saying", () => {
    expectStatements(`Nothing came of a claim by ${MORVAN} that ⟦the border was open⟧.`, "Ilyas Morvan");
    expectStatements("{s|Tarvia|Tarvia}’s claim that ⟦the border was open⟧, but only by day.", "Tarvia");
  });
});

describe("quoted", () => {
  test("before, after and round its cue", () => {
    expectStatements(`“⟦We have an agreement,⟧” ${MORVAN} said.`, "Ilyas Morvan");
    expectStatements(`“⟦We have an agreement,⟧” said ${MORVAN}, the foreign minister.`, "Ilyas Morvan");
    expectStatements(`${MORVAN} said: “⟦We have an agreement.⟧”`, "Ilyas Morvan");
    const [one] = expectStatements(
      `“⟦We have an agreement,⟧” ${MORVAN} said. “⟦And we have a date.⟧”`,
      "Ilyas Morvan",
    );
    assert.equal(one!.form, "direct");
    assert.equal(one!.content.length, 2);
  });

  test("a clause with some words in marks is mixed", () => {
    const [one] = expectStatements(`${MORVAN} said ⟦the talks were “nearly over” for good⟧.`, "Ilyas Morvan");
    assert.equal(one!.form, "mixed");
  });

  test("asked about something in marks, one says only what follows", () => {
    expectStatements(`Asked about the plan, “⟦We shall see it in the end,⟧” ${MORVAN} said.`, "Ilyas Morvan");
  });

  test("an announcement speaks for every quoted paragraph after it", () => {
    const found = expectStatements(
      "A {b|Tarvian Foreign Ministry|Tarvian Foreign Ministry} statement said:\n\n“⟦The border is open to all.⟧”\n\n“⟦It will stay open for the summer.⟧”",
      "Tarvian Foreign Ministry",
      "Tarvian Foreign Ministry",
    );
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ["announced-block", "announced-block"],
    );
    assert.deepEqual(
      found.map(({ speaker }) => speaker.basis),
      ["stated", "inferred"],
    );
  });

  test("a quoted paragraph carries on the one before; one that follows nothing is nobody's", () => {
    const [, second] = expectStatements(
      `“⟦We have an agreement,⟧” ${MORVAN} said.\n\n“⟦It took us eleven years to get there.⟧”`,
      "Ilyas Morvan",
      "Ilyas Morvan",
    );
    assert.deepEqual([second!.rule, second!.speaker.basis], ["carried-on", "inferred"]);
    const [alone] = expectStatements("The talks went on.\n\n“⟦It took us eleven years to get there.⟧”", null);
    assert.equal(alone!.speaker.basis, "unattributed");
  });

  test("scare quotes and titles are no statements", () => {
    expectStatements("So-called “facts” are of little use here.");
    expectStatements("Her book is titled “Bridges Over Quiet Water: A Life in Talks.”");
  });

  test("quoted by an agency: the words are his, the agency passed them on", () => {
    const [one] = expectStatements(
      `{o|Harbour Wire|Harbour Wire} also quoted ${MORVAN} as saying: “⟦We have an agreement and a date.⟧”`,
      "Ilyas Morvan",
    );
    assert.deepEqual(
      one!.via.map(({ name }) => name),
      ["Harbour Wire"],
    );
  });

  test("brackets inside quoted words are insertions, an acronym is none", () => {
    const [one] = expectStatements(
      `“⟦[The talks] took the Quiet Water Forum (QWF) a year,⟧” ${MORVAN} said.`,
      "Ilyas Morvan",
    );
    assert.deepEqual(
      one!.insertions.map(({ exact }) => exact),
      ["[The talks]"],
    );
  });

  test("what the quoted words report of others stands within them", () => {
    const [outer, inner] = statementsIn(
      `“The ministers agreed to meet again in the autumn of this year,” ${MORVAN} said.`,
    );
    assert.equal(inner!.within, outer!.id);
    assert.equal(inner!.content[0]!.exact, "to meet again in the autumn of this year");
  });
});

describe("who speaks", () => {
  test("a title before the name, a name beside the title, a relative clause", () => {
    expectStatements(
      `{s|Tarvia|Tarvia}’s {f|foreign minister|foreign minister}, ${MORVAN}, (pictured) said ⟦it was over⟧.`,
      "Ilyas Morvan",
    );
    expectStatements(`${MORVAN}, who leads the delegation, said ⟦it was over⟧.`, "Ilyas Morvan");
    const [one] = expectStatements(
      `The talks were led by ${MORVAN}, who said ⟦it was over⟧.`,
      "Ilyas Morvan",
    );
    assert.equal(one!.source[0]!.exact, "who");
  });

  test("“he” is the person the sentence before speaks of first", () => {
    const [, second] = expectStatements(
      `${MORVAN} met ${HALVORSEN} in {l|Goa|Goa}. He said ⟦it was over⟧. He added that ⟦no date was set⟧.`.replace(
        "⟦it",
        "⟦it",
      ),
      "Ilyas Morvan",
      "Ilyas Morvan",
    );
    assert.equal(second!.speaker.basis, "inferred");
  });

  test("two joined, and “the two sides” for them", () => {
    expectStatements(
      `${MORVAN} and ${HALVORSEN} said ⟦it was over⟧. The two sides agreed ⟦to meet again⟧.`,
      "Ilyas Morvan and Sela Halvorsen",
      "Ilyas Morvan and Sela Halvorsen",
    );
  });

  test("a capital that speaks is its state, a possessor is not the speaker", () => {
    expectStatements("{l|Moscow|Moscow} said ⟦it was over⟧.", "Russia");
    expectStatements(`${MORVAN}’s spokeswoman said ⟦it was over⟧.`, "Ilyas Morvan’s spokeswoman");
  });

  test("unnamed sources keep their description, and “the official” is the same one", () => {
    const found = expectStatements(
      "A senior ministry official said ⟦it was over⟧. The official said ⟦no date was set⟧.",
      "senior ministry official",
      "senior ministry official",
    );
    assert.equal(found[0]!.speaker.actor, null);
  });
});

describe("when, where, how", () => {
  test("date, place and occasion beside the cue", () => {
    const [one] = statementsIn(
      `In {l|Goa|Goa}, ${MORVAN} said on {t|2031-05-02|Friday} during a news conference that the talks were over.`,
    );
    assert.equal(one!.date?.value, "2031-05-02");
    assert.equal(one!.place?.name, "Goa");
    assert.equal(one!.occasion?.name, "a news conference");
  });

  test("mood: of the cue, or of its modal verb", () => {
    const moods = (text: string) => statementsIn(text).map(({ mood }) => mood);
    assert.deepEqual(moods(`${MORVAN} denied that the talks were over.`), ["denied"]);
    assert.deepEqual(moods(`${MORVAN} will announce the date of the talks.`), ["expected"]);
    assert.deepEqual(moods(`${MORVAN} asked whether the talks were over.`), ["asked"]);
  });
});

describe("what is no reported speech", () => {
  test("attitudes are attributed, not stated", () => {
    const source = `${MORVAN} hopes to return in the autumn.`;
    expectStatements(source);
    assert.deepEqual(contents(attributedIn(source)), ["to return in the autumn"]);
  });

  test("an object that nobody spoke of", () => {
    expectStatements(`${MORVAN} did not discuss the talks. ${SOLVEY} denied it.`);
  });

  test("nouns that look like cues", () => {
    expectStatements("The report of the ministers was long, and its claims were many.");
    expectStatements("They faced the common challenges that involve all states.");
  });
});

describe("how a report is coloured", () => {
  test("what somebody did not say is kept as denied", () => {
    for (const cue of ["did not say that", "declined to say that", "has never claimed that"]) {
      const [statement] = expectStatements(`${MORVAN} ${cue} ⟦the talks were over⟧.`, "Ilyas Morvan");
      assert.equal(statement!.mood, "denied", cue);
    }
  });

  test("a verb before the saying belongs to the cue", () => {
    const [statement] = expectStatements(
      `${MORVAN} appeared to suggest that ⟦the talks were over⟧.`,
      "Ilyas Morvan",
    );
    assert.equal(statement!.cue[0]!.exact, "appeared to suggest");
    assert.equal(statement!.mood, "asserted");
  });

  test("a series of verbs gives a statement each", () => {
    expectStatements(
      `${MORVAN} said that ⟦the talks were over⟧, called ⟦the outcome a failure⟧ and warned that ⟦the ferry would stop⟧.`,
      "Ilyas Morvan",
      "Ilyas Morvan",
      "Ilyas Morvan",
    );
  });

  test("a clause at the front of its sentence ends at its comma", () => {
    expectStatements(
      `SELMAR — Two days after ${MORVAN} announced that ⟦the ferry would stop⟧, almost nothing had changed.`,
      "Ilyas Morvan",
    );
  });

  test("a quotation interrupted by a long cue is one statement", () => {
    const [statement] = expectStatements(
      `“⟦If the port stays shut,⟧” ${MORVAN} told a joint news conference with his counterpart, ${SOLVEY}, “⟦we will stop the ferry.⟧”`,
      "Ilyas Morvan",
    );
    assert.equal(statement!.content.length, 2);
  });

  test("the channel that carried the words", () => {
    const [statement] = expectStatements(
      `${MORVAN} said in a post on Telegram that ⟦the talks were over⟧.`,
      "Ilyas Morvan",
    );
    assert.deepEqual(
      statement!.via.map(({ name, rule }) => [name, rule]),
      [["Telegram", "channel"]],
    );
  });
});

test("an aside that says who said it leaves the main clause on both its sides", () => {
  expectStatements(
    `⟦The envoy from Lisse⟧, as ${MORVAN} told it, ⟦had hoped that the talks would go on⟧.`,
    "Ilyas Morvan",
  );
});

describe("marks and their cues", () => {
  test("a question or a cry before its cue ends no sentence", () => {
    const [one] = expectStatements(
      `“⟦Why do we wait for the ferry?⟧” ${MORVAN} asked. “⟦Nobody knows.⟧”`,
      "Ilyas Morvan",
    );
    assert.equal(one!.content.length, 2);
    expectStatements(`“⟦What now?⟧” ${MORVAN} said that ⟦the ferry would stop⟧.`, null, "Ilyas Morvan");
  });

  test("a title in marks is part of whom a cue names", () => {
    const [one] = expectStatements(
      `${MORVAN} tells {o|Harbour Wire|Harbour Wire}’s “Morning Call” on {t|2031-05-02|Friday} that ⟦the ferry will stop⟧.`,
      "Ilyas Morvan",
    );
    assert.deepEqual(
      one!.addressees.map(({ name }) => name),
      ["Harbour Wire"],
    );
  });

  test("what something is described as may come first", () => {
    expectStatements(`${MORVAN} is describing as ⟦“reckless” a plan to close the port⟧.`, "Ilyas Morvan");
  });

  test("a clause whose verb only its tag tells", () => {
    expectStatements(`${MORVAN} said ⟦the minister favors a long wait⟧.`, "Ilyas Morvan");
  });
});

describe("what belongs to what was said", () => {
  test("an object with “that” before its noun, and past a date", () => {
    expectStatements(`${MORVAN} called ⟦that plan a trap⟧.`, "Ilyas Morvan");
    expectStatements(
      `${MORVAN} called ⟦the plan on {t|2031-05-02|Friday} “a trap for us all”⟧.`,
      "Ilyas Morvan",
    );
  });

  test("what goes on after “and”", () => {
    const [one] = expectStatements(
      `⟦“We have an agreement,”⟧ ${MORVAN} said, ⟦and “a date for it.”⟧`,
      "Ilyas Morvan",
    );
    assert.equal(one!.content.length, 2);
  });

  test("an aside of the same speaker parts no quotation", () => {
    const [one] = expectStatements(
      `“⟦We have an agreement,⟧” ${MORVAN} said, referring to the talks. “⟦And we have a date.⟧”`,
      "Ilyas Morvan",
    );
    assert.equal(one!.content.length, 2);
  });

  test("a participle that says why is no part of an object", () => {
    expectStatements(`${MORVAN} praised ⟦the work of the crews⟧, hoping to keep the ferry.`, "Ilyas Morvan");
  });
});

test("“asked him about”, “cited criticism”: objects of every kind of noun", () => {
  const [one] = expectStatements(
    `${MORVAN} asked ${HALVORSEN} about ⟦her plans for the port⟧.`,
    "Ilyas Morvan",
  );
  assert.deepEqual([one!.addressees[0]!.name, one!.mood], ["Sela Halvorsen", "asked"]);
  expectStatements(`${MORVAN} has cited ⟦criticism of the ferry⟧.`, "Ilyas Morvan");
});

describe("no statement", () => {
  test("what the author notes, an agenda, things that set out a plan, “agree to” a thing", () => {
    expectStatements("It should be noted that the talks were long.");
    expectStatements(`${MORVAN} will discuss the future of the ferry and the port.`);
    expectStatements("The agreement set out a plan for the ferry and the port.");
    expectStatements(`${MORVAN} agreed to peaceful talks.`);
  });

  test("the title of a work, however long", () => {
    expectStatements("A new book, “how the ferry came to the islands,” by {p|Anna Ibel|Anna Ibel}, is out.");
  });

  test("a thing says nothing: quoted words in its sentence go on with who spoke before", () => {
    const [, second] = expectStatements(
      `${MORVAN} said ⟦the talks were over⟧. The bridge would be “⟦a bridge for all the people of the coast.⟧”`,
      "Ilyas Morvan",
      "Ilyas Morvan",
    );
    assert.deepEqual([second!.rule, second!.speaker.basis], ["same-paragraph", "inferred"]);
  });

  test("a verb of saying that takes something else after it", () => {
    expectStatements(`In the polls of the coast, ${MORVAN} has maintained a lead.`);
    expectStatements("A message that fails helps nobody on the coast.");
    expectStatements(`⟦The lead is safe⟧, ${MORVAN} maintained.`, "Ilyas Morvan");
  });
});

test("the dateline of an agency is no part of what it reports", () => {
  const ends = "The talks were over⟧, the ministry said.";
  for (const line of [
    "CALDERIS:",
    "CALDERIS –",
    "Calderis, May 5 (Harbour Wire) —",
    "CALDERIS, 5 May 2031 -",
  ])
    expectStatements(`${line} ⟦${ends}`, "ministry");
  expectStatements("⟦CALDERIS — a port — was closed⟧, the ministry said.", "ministry");
  expectStatements("Calderis (Harbour Wire) — ⟦It was over⟧, according to the ministry.", "ministry");
});

test("a bare object with a clause of its own after it reports nothing", () => {
  const found = statementsIn(`“We promised it and we have done it,” ${MORVAN} said.`);
  assert.deepEqual(contents(found), ["We promised it and we have done it,"]);
});
