import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { english } from "../../../test/support/english.ts";
import { parseAuthorities } from "../authorities.ts";
import { layLexical } from "../lexical.ts";
import { findDateDoubts, findDates, findPublished } from "./dates.ts";

const authorities = parseAuthorities({
  dates: readFileSync(new URL("../../../authority/dates.tsv", import.meta.url), "utf8"),
});

const lexical = (text: string) => layLexical(text, "test", english);

/** A Friday. */
const PUBLISHED = "2023-05-05";

/** Each date of the text as "words = value". */
const datesOf = (text: string, published: string | null = PUBLISHED): string[] =>
  findDates(lexical(text), published, authorities).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
  );

const onlyDate = (text: string, published: string | null = PUBLISHED) => {
  const dates = findDates(lexical(text), published, authorities);
  assert.equal(dates.length, 1, `one date wanted in "${text}", ${dates.length} came`);
  return dates[0]!;
};

/** Texts with the one date each must hold, written [so], and its value. */
function expectDates(cases: Readonly<Record<string, string>>, published: string | null = PUBLISHED): void {
  for (const [marked, value] of Object.entries(cases)) {
    const text = marked.replace(/[[\]]/g, "");
    const words = /\[(.*)\]/.exec(marked)?.[1];
    assert.deepEqual(datesOf(text, published), [`${words} = ${value}`], marked);
  }
}

test("days are read in the usual orders", () => {
  expectDates({
    "The envoys met on [4 May 2023] in the port.": "2023-05-04",
    "The envoys met on [May 4, 2023], in the port.": "2023-05-04",
    "The envoys met on [the 4th of May 2023].": "2023-05-04",
    "It was signed [Thursday, May 4, 2023].": "2023-05-04",
    "It was signed on [Thursday 4 May].": "2023-05-04",
    "It was dated [12.02.2015] by the clerk.": "2015-02-12",
    "It was dated [17-11-2014] by the clerk.": "2014-11-17",
    "It was dated [2014-11-17] by the clerk.": "2014-11-17",
    "They met on [Dec. 28, 2022] at last.": "2022-12-28",
  });
});

test("what the text writes out is stated, what is worked out is inferred by a named rule", () => {
  const full = onlyDate("They met on 4 May 2023.");
  assert.deepEqual([full.basis, full.rule, full.type], ["stated", "full-date", "DATE"]);
  const weekday = onlyDate("They met on Thursday.");
  assert.deepEqual(
    [weekday.value, weekday.basis, weekday.rule],
    ["2023-05-04", "inferred", "weekday-before-publication"],
  );
});

test("a weekday is the last one, today's included, unless the clause looks ahead", () => {
  expectDates({
    "Morvan said on [Friday] that the talks went well.": "2023-05-05",
    "Morvan said on [Monday] that the talks went well.": "2023-05-01",
    "Morvan will travel to the port on [Monday].": "2023-05-08",
    "The session is slated for [Tuesday].": "2023-05-09",
    "The envoys return [next Monday].": "2023-05-08",
    "The envoys left [last Friday].": "2023-04-28",
  });
});

test("a day or month without a year takes the nearest, by the direction of its clause", () => {
  expectDates({
    "The ministers met on [2 May].": "2023-05-02",
    "The ministers met on [December 28].": "2022-12-28",
    "The leaders will gather in [July].": "2023-07",
    "The treaty was signed in [November].": "2022-11",
    "A round is planned for [early February].": "2024-02",
    "The pact lapsed [last October].": "2022-10",
    "He arrived on [May 4 of this year].": "2023-05-04",
    "The war began on [24 February last year].": "2022-02-24",
    "The round is due to be held on [July 3].": "2023-07-03",
  });
});

test("without a publication date the values stay relative", () => {
  expectDates(
    {
      "The minister spoke on [Friday].": "XXXX-WXX-5",
      "The minister spoke [today].": "PRESENT_REF",
      "The minister spoke [yesterday].": "PAST_REF",
      "He arrived on [May 4] by train.": "XXXX-05-04",
      "The session opened on [the 20th] and went on.": "XXXX-XX-20",
      "The talks of [the 20th] will be the last.": "XXXX-XX-20",
      "They met [earlier this week].": "PRESENT_REF",
      "He arrived on [the morning of May 4].": "XXXX-05-04TMO",
      "It begins at [3 p.m.] sharp.": "XXXX-XX-XXT15:00",
    },
    null,
  );
});

test("without a publication date a day takes the year of the newest full date", () => {
  const text = "The accord of 17 April 2014 failed. Shelling began again on November 9.";
  const [, second] = findDates(lexical(text), null, authorities);
  assert.deepEqual([second?.value, second?.rule], ["2014-11-09", "year-of-newest-date"]);
});

test("but not where the text speaks of a later year", () => {
  assert.deepEqual(
    datesOf("The paper of 31 March 2023 covers the years to 2025. They met on May 20.", null).at(-1),
    "May 20 = XXXX-05-20",
  );
});

test("two plans that begin in different years tell the year between them", () => {
  const text = "They met on May 20. A programme for 2025-2027 and a strategy for 2024-2029 were approved.";
  const [first] = findDates(lexical(text), null, authorities);
  assert.deepEqual(
    [first?.value, first?.basis, first?.rule],
    ["2024-05-20", "inferred", "year-that-fits-plans"],
  );
  assert.equal(
    datesOf("They met on May 20. A programme for 2025-2027 was approved.", null)[0],
    "May 20 = XXXX-05-20",
  );
});

test("days around the one of writing, and dates counted from another", () => {
  expectDates({
    "They met [earlier this week] in the port.": "2023-W18",
    "They met [last week] in the port.": "2023-W17",
    "The paper was agreed at [the end of April].": "2023-04",
  });
});

test("expressions count from the date named before them", () => {
  const text =
    "The round opened on 3 March 2022. The same day the envoys dined. The next day they left. A month later they wrote.";
  assert.deepEqual(datesOf(text), [
    "3 March 2022 = 2022-03-03",
    "The same day = 2022-03-03",
    "The next day = 2022-03-04",
    "A month later = 2022-04",
  ]);
  assert.deepEqual(datesOf("In March 2022 they met. Later that month they wrote."), [
    "March 2022 = 2022-03",
    "Later that month = 2022-03",
  ]);
});

test("parts of the day and times of the clock", () => {
  expectDates({
    "He left on [Thursday evening] with his staff.": "2023-05-04TEV",
    "He left [last night] with his staff.": "2023-05-04TNI",
    "The call began at [3:30 p.m. on Thursday], they said.": "2023-05-04T15:30",
    "The call began at [15:00 Moscow time], they said.": "2023-05-05T15:00",
    "The call began at [noon], they said.": "2023-05-05T12:00",
  });
});

test("periods: quarters, seasons, years, decades, centuries", () => {
  expectDates({
    "Trade grew in [the first quarter of 2023].": "2023-Q1",
    "Trade grew in [the second half of 2022].": "2022-H2",
    "They fell out in [the summer of 2014].": "2014-SU",
    "They fell out [last summer] over it.": "2022-SU",
    "In [the early 1990s] the border was open.": "199",
    "The wars of [the 19th century] left a line.": "18",
    "The budget of [fiscal 2022] was cut.": "2022",
    "The plan for [2025-2027] was adopted.": "2025/2027",
    "A conference on [10-11 July] follows.": "2023-07-10/2023-07-11",
    "He visited on [May 3-4, 2023], they said.": "2023-05-03/2023-05-04",
  });
});

test("durations, sets and vague words keep their kind", () => {
  const kinds = (text: string) =>
    findDates(lexical(text), PUBLISHED, authorities).map(({ type, value }) => `${type} ${value}`);
  assert.deepEqual(kinds("The treaty runs for five years."), ["DURATION P5Y"]);
  assert.deepEqual(kinds("The talks took two and a half hours."), ["DURATION PT2H30M"]);
  assert.deepEqual(kinds("They were apart for several years."), ["DURATION PXY"]);
  assert.deepEqual(kinds("The council meets every year."), ["SET P1Y"]);
  assert.deepEqual(kinds("The council met recently."), ["DATE PAST_REF"]);
  assert.deepEqual(kinds("The port is now closed."), ["DATE PRESENT_REF"]);
});

test("digits and words that are no dates stay alone", () => {
  for (const text of [
    "Resolution 1701 was adopted.",
    "Some 2000 soldiers crossed the bridge.",
    "It cost $2015 and a smile.",
    "A 42-year-old man was there.",
    "May God keep the delegates; they may march.",
    "The sun sat low over the second house.",
    "Flight MH17 and the G20 and S-300 were named.",
    "Jan Morvan, an invented consul, spoke.",
  ]) {
    assert.deepEqual(datesOf(text), [], text);
  }
});

test("two dates joined share the year that the second gives", () => {
  assert.deepEqual(datesOf("The show runs from November 20 to December 11, 2015."), [
    "November 20 = 2015-11-20",
    "December 11, 2015 = 2015-12-11",
  ]);
});

test("the same year is the one named before", () => {
  assert.deepEqual(datesOf("They met between May and June in 1981, and in August of the same year."), [
    "May = 1981-05",
    "June in 1981 = 1981-06",
    "August of the same year = 1981-08",
  ]);
});

test("older years need something that leads to them", () => {
  expectDates({
    "The [1833] map shows the port.": "1833",
    "A treaty of [1648] ended the war.": "1648",
    "The land rose in [the 1800s] again.": "18",
    "It was built in [the 15th and 16th centuries] or so.": "14/15",
  });
  assert.deepEqual(datesOf("There were 1833 chairs in the hall."), []);
});

test("impossible days are no dates", () => {
  assert.deepEqual(
    datesOf("Written on 31 April 2023 by mistake.").includes("31 April 2023 = 2023-04-31"),
    false,
  );
  assert.deepEqual(datesOf("Written as 45.13.2023 by mistake."), []);
});

test("a line break ends an expression", () => {
  assert.deepEqual(datesOf("They met in May\n2023 delegates came."), ["May = 2023-05"]);
});

const publishedOf = (text: string) => {
  const found = findPublished(lexical(text), authorities);
  return found && `${found.value} ${found.basis} ${found.rule}`;
};

test("the publication date is stated by a dateline, a labelled line or a line of its own", () => {
  assert.equal(
    publishedOf("Title\n\nANKARIA, 7 April 2023. The invented minister spoke."),
    "2023-04-07 stated dateline",
  );
  assert.equal(
    publishedOf("Title\nPublished: 10:30, 5 May 2023\nThe port was calm."),
    "2023-05-05 stated labelled-line",
  );
  assert.equal(publishedOf("Title\nFriday, 5 May 2023\nThe port was calm."), "2023-05-05 stated date-line");
});

test("a dateline without a year takes it from the newest full date of the text, inferred", () => {
  const text = "GOA, India, May 5 (Harbour Wire) — The envoys met. The last round was on 9 March 2023.";
  assert.equal(publishedOf(text), "2023-05-05 inferred dateline-in-year-of-newest-date");
  assert.equal(publishedOf("GOA, India, May 5 (Harbour Wire) — The envoys met."), null);
});

test("a transcript's heading may end in its date", () => {
  const text = "Remarks by Minister Ilyas Morvan at the council, Port Halvard, 14 June 2024\n\nThank you.";
  assert.equal(publishedOf(text), "2024-06-14 inferred heading-ends-in-date");
  assert.equal(publishedOf("They met in the port, on 14 June 2024, and dined.\nThank you."), null);
});

test("what lies ahead does not tell the year of a text", () => {
  const text =
    "The council of 14 June 2024 is over. The rest will be paid by 1 March 2025. We applied on 30 September.";
  assert.equal(datesOf(text, null).at(-1), "30 September = 2024-09-30");
});

test("else only where the newest day of the text fits a weekday of the text", () => {
  assert.equal(
    publishedOf("The envoy spoke on Friday. A picture shows the meeting of Friday, 5 May 2023 in the hall."),
    "2023-05-05 inferred newest-day-that-fits-weekday",
  );
  assert.equal(
    publishedOf("The envoy spoke on Monday. A picture shows the meeting of Friday, 5 May 2023 in the hall."),
    null,
  );
  assert.equal(publishedOf("The envoy spoke today, on Friday, about the war that began in 2011."), null);
});

test("hostile texts are read in a straight line", () => {
  const pieces = [
    "1",
    "1,000",
    "May ",
    "May 5, ",
    "the ",
    "12.",
    "12:",
    "-",
    "’",
    "one hundred ",
    "twenty-",
    "a.",
    "last ",
    "\n",
    "in 5 ",
  ];
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    for (const { start, end } of findDates(lexical(text), PUBLISHED, authorities)) {
      assert.ok(start < end && end <= text.length, piece);
    }
  }
});

test("values stay in the calendar however far the count goes", () => {
  const text =
    "It was 99999999999 years ago, 4000000000 days later, 900000 months earlier, 5000 decades ago.";
  for (const { value } of findDates(lexical(text), PUBLISHED, authorities))
    assert.match(value, /^[\dXPA-Z_-]+$/);
});

test("a headline's infinitive looks ahead, a verb of the past beside it looks back", () => {
  assert.deepEqual(datesOf("Ministers to meet in Harbour City on Saturday"), ["Saturday = 2023-05-06"]);
  assert.deepEqual(datesOf("Morvan refused to meet the press on Saturday"), ["Saturday = 2023-04-29"]);
});

test("the weekday of another week, and halves of the year in hand", () => {
  assert.deepEqual(datesOf("They sign on Tuesday next week."), ["Tuesday next week = 2023-05-09"]);
  assert.deepEqual(datesOf("They sign in the second half of the year."), [
    "the second half of the year = 2023-H2",
  ]);
});

test("feasts, those that move among them, and the day named 9/11", () => {
  assert.deepEqual(datesOf("He spoke on Good Friday 2019."), ["Good Friday 2019 = 2019-04-19"]);
  assert.deepEqual(datesOf("She came on Thanksgiving."), ["Thanksgiving = 2022-11-24"]);
  assert.deepEqual(datesOf("Since 9/11 much has changed."), ["9/11 = 2001-09-11"]);
  assert.deepEqual(datesOf("The vote was 7/11."), []);
});

test("halves are counted", () => {
  assert.deepEqual(datesOf("They talked for 5 1/2 hours."), ["5 1/2 hours = PT5H30M"]);
});

test("a time keeps the zone its words name", () => {
  const zoneOf = (text: string) => findDates(lexical(text), PUBLISHED, authorities)[0]?.zone;
  assert.equal(zoneOf("The call began at 18:30 GMT."), "+00:00");
  assert.equal(zoneOf("The call began at 10:00 (UTC+3) on 4 May."), "+03:00");
  assert.equal(zoneOf("The call began at 15:00 Moscow time."), "Moscow time");
  assert.equal(zoneOf("The call began at 15:00."), undefined);
});

test("a text that dates itself in another week, or tells of later days as past, contradicts its page", () => {
  const doubts = (text: string) =>
    findDateDoubts(lexical(text), PUBLISHED, authorities).map(({ span, text: words }) => [
      text.slice(span?.start, span?.end),
      words.split(",")[0],
    ]);
  assert.deepEqual(doubts("PORT HALVARD, January 9, 2023 (Harbour Wire) — Ferries sail again."), [
    ["January 9, 2023", "The text dates itself 2023-01-09"],
  ]);
  assert.deepEqual(doubts("PORT HALVARD, May 4, 2023 (Harbour Wire) — Ferries sail again."), []);
  assert.deepEqual(doubts("The ministers signed it on 20 June 2023 in Goa."), [
    ["20 June 2023", "The text tells of a later day as past"],
  ]);
  assert.deepEqual(doubts("The ministers agreed that it will end on 20 June 2023."), []);
});

test("words beside the verb tell whether a date lies ahead", () => {
  expectDates({
    "The ministers are to meet in the port on [Monday].": "2023-05-08",
    "Morvan plans to travel to the port on [Monday].": "2023-05-08",
    "On [Monday], the ministers will travel home.": "2023-05-08",
    "The council opens on [Tuesday] in the port.": "2023-05-09",
    "The talks will be hosted on [Tuesday] in the port.": "2023-05-09",
    "Morvan said he would be travelling on [Tuesday] with his aides.": "2023-05-09",
    "The truce had been due to expire on [Tuesday].": "2023-05-02",
    "All members had filed reports by [Wednesday].": "2023-05-03",
    "Until [Wednesday], they had not called him.": "2023-05-03",
    "The chair set [Wednesday] as the deadline.": "2023-05-03",
    "We are looking forward to the visit on [Monday].": "2023-05-08",
    "The last round was in [June].": "2022-06",
    "A prisoner exchange was agreed at [the end of the year].": "2022",
    "The states of the United League met [Wednesday].": "2023-05-03",
  });
  assert.deepEqual(datesOf("The fairs will be in Lome in July, in Riga in September and in Oslo in March."), [
    "July = 2023-07",
    "September = 2023-09",
    "March = 2024-03",
  ]);
});

test("the names of things are no dates", () => {
  for (const text of [
    'He told "This Week" that the talks went well.',
    "Critics praised the film High Noon at length.",
    "They set up Christmas trees in the yard.",
    "He will sign it as soon as he arrives.",
    "It was soon released to the public.",
  ])
    assert.deepEqual(datesOf(text), [], text);
  expectDates({
    "The fair grows. [Last Year] over 4 million came.": "2022",
    "They left on [Christmas Day].": "2022-12-25",
    "He will sign it [soon].": "FUTURE_REF",
    "They meet on a [Friday].": "XXXX-WXX-5",
  });
});

test("quarters of reports have begun; the latest has ended", () => {
  expectDates(
    {
      "The loss of [the third quarter] grew.": "2023-Q3",
      "The plan cuts [the third-quarter] loss.": "2023-Q3",
      "It will open in [the first quarter].": "2024-Q1",
      "Sales rose in [the latest quarter].": "2023-Q3",
      "Sales rose in [the year-ago third quarter].": "2022-Q3",
      "Sales rose for [the year].": "2023",
      "It closes by [year-end].": "2023-12-31",
    },
    "2023-11-02",
  );
  assert.deepEqual(datesOf("Sales rose in the quarter ended Sept. 30.", "2023-11-02"), [
    "the quarter = 2023-Q3",
    "Sept. 30 = 2023-09-30",
  ]);
});

test("weeks and days are told by a day beside them, lengths by a noun", () => {
  expectDates({
    "The hearing is in [the week of May 15].": "2023-W20",
    "They met [the day before last Tuesday].": "2023-05-01",
    "They met [the day after May 1].": "2023-05-02",
    "The [decades-long] rivalry ended.": "PXDE",
    "[A month-long] truce ended.": "P1M",
    "It costs $2 million [a year].": "P1Y",
    "They met [a decade ago].": "2013",
    "It was built in [71 AD].": "0071",
  });
  assert.deepEqual(datesOf("On Thursday the ministers met at 10 a.m. in the port."), [
    "Thursday = 2023-05-04",
    "10 a.m. = 2023-05-04T10:00",
  ]);
});

test("days and weeks of a month, spans between days, and clocks with a point", () => {
  assert.deepEqual(datesOf("He left on April 20, and on the 3rd of this month he met the envoys."), [
    "April 20 = 2023-04-20",
    "the 3rd of this month = 2023-05-03",
  ]);
  expectDates({
    "They met in [the last week of April].": "2023-04",
    "They met between [11 and 15 April].": "2023-04-11/2023-04-15",
    "It began at [7.30pm on Thursday].": "2023-05-04T19:30",
    "The [Sept. 11] attacks changed that.": "2001-09-11",
    "It began at [3:30 p.m. local time] (no sound).": "2023-05-05T15:30",
  });
});

test("a weekday beside a day is that day", () => {
  assert.deepEqual(datesOf("It is embargoed until tomorrow, Saturday, 6 a.m. sharp."), [
    "tomorrow = 2023-05-06",
    "Saturday = 2023-05-06",
    "6 a.m. = 2023-05-06T06:00",
  ]);
});

test("a text counts from its own date line where its page followed within days", () => {
  const text = "Background call on the summit\n\n(May 4, 2023)\n\nThe leaders will meet tomorrow.";
  assert.equal(datesOf(text, "2023-05-05").at(-1), "tomorrow = 2023-05-05");
  assert.equal(datesOf(text, "2023-06-05").at(-1), "tomorrow = 2023-06-06");
});

test("one date of another year, perhaps of the page, does not tell the year of a text", () => {
  const text =
    "Since July 1, 2024, our pages show no advertisements.\n\nThey met on Oct. 14, 2014, and on May 20.";
  assert.equal(datesOf(text, null).at(-1), "May 20 = XXXX-05-20");
  const named =
    "It was signed on 7 July 2002. They met on Friday, 5 May 2023, in the port.\n\nHe spoke on 4 May.";
  assert.equal(datesOf(named, null).at(-1), "4 May = 2023-05-04");
  const charter = "The charter was signed on 7 July 2002 by six states.\n\nThe ministers met on 4 May.";
  assert.equal(datesOf(charter, null).at(-1), "4 May = XXXX-05-04");
  const older = "The accord is of 3 May 2023. In 2019 they met in Riga. On 4 May they signed.";
  assert.equal(datesOf(older, null).at(-1), "4 May = XXXX-05-04");
});

test("what was agreed, pledged or decided looks ahead, whenever it was", () => {
  assert.equal(
    datesOf("They agreed last week to hold talks in July.", "2024-05-22").at(-1),
    "July = 2024-07",
  );
  assert.equal(
    datesOf("They held the talks they had agreed in July.", "2024-05-22").at(-1),
    "July = 2023-07",
  );
});
