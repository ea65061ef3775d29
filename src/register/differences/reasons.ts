/**
 * Every rule by which two accounts are said to differ, and why it gives its verdict, in one sentence. A difference
 * names its rule; pages and printed comparisons give the sentence.
 */
export const REASONS = {
  // days
  "days-apart": "One thing cannot be on two days that lie apart.",
  "day-within": "One date holds the other; it tells the same less exactly.",
  "days-overlap": "The two stretches of days overlap and neither holds the other; each may tell of a part.",
  "day-planned-before": "The earlier account gives the day that was planned, and a plan may move.",
  "days-of-one-session": "Both days lie within a session that one account gives whole.",
  "neighbouring-days-of-a-session":
    "Sessions of many go over days, and each account may tell of its own day.",
  "page-dated-anew": "The same story stands on pages of two dates; one page was dated anew.",
  "page-dates-apart": "Both days are worked out from the dates of the pages, which lie apart.",
  "page-days-after":
    "The page was published days after the day it tells of; its own date is not the meeting’s.",
  "posted-after-its-own-date": "The document carries a date of its own, before that of the page.",
  "printed-again": "The same passage was published again on a later day.",
  "day-of-the-page": "One day only repeats the date of its page.",
  "other-step": "The two dates belong to two steps of one text, such as signing and entry into force.",
  // numbers
  "counts-apart": "Both count texts of the same kind and come to other numbers.",
  "one-count-two-names": "The same number is told of texts under two names.",
  "each-counts-some": "Each account counts texts of another kind.",
  "planned-then-adopted":
    "One account tells what was planned to be adopted, the other what was; a plan may change.",
  "figures-apart": "Both tell how much or how many, and no number would fit both.",
  "figure-within": "One account gives the number more exactly, and it fits what the other says.",
  "other-ordinal": "Both say which of the same series it was, and name another number.",
  "counts-another-series": "Each counts another series, such as rounds of talks and meetings of a year.",
  "other-figure-in-like-words": "The same words stand around two figures.",
  // places
  "place-within": "One name holds the other; it tells the same place more nearly or more widely.",
  "one-account-names-both": "A third account names both as one place.",
  "lies-within": "One place lies in the other, by the tables of places.",
  "one-place-two-names": "Both names are of one place, by the tables of places.",
  "other-place": "One meeting cannot be at two places, and neither is known to lie in the other.",
  "title-names-another-place": "The title names another place than the accounts.",
  "title-may-name-the-organisation":
    "The title may mean an organisation that is called by that place, not the place itself.",
  // participants
  "names-more": "One account names all whom the other names, and more.",
  "each-names-some": "Each account names some whom the other leaves out.",
  "one-family-name": "Both names have one family name and one meeting; they are written in two ways.",
  "given-name-for-the-family-name":
    "The given name stands where the family name should, as if it were the family name.",
  "acronym-of-other-words": "The letters are not those of the full name, so they come from another language.",
  "one-attendance-told-of-two-sessions":
    "Nearly the same words tell of those who attend two sessions; each may hold of its own.",
  "other-parties": "The accounts bind other parties.",
  "host-or-visitor": "One account has as host whom the other has as visitor.",
  // status
  "how-sure": "Both look ahead, one more surely than the other.",
  "under-way-then-over": "One account tells of it while it goes on, the other after it.",
  "planned-then-told": "The earlier account announces what the later one tells of.",
  "planned-after-it-was-over": "An account published after the day still expects it.",
  "cancelled-and-held": "One account has it called off, another has it held.",
  "step-by-step": "Each account gives another step of one course.",
  "stage-by-stage":
    "Each account gives another stage of the way to one step: asked for, decided, signed, in effect.",
  "who-is-suspended-keeps-its-step": "Who is suspended may still be a member.",
  "on-a-step-after-it-left": "An account of a later day has it on a step that another says it had left.",
  "denied-before-it-took-effect": "An account of an earlier day says that it was not so yet.",
  "denied-after-it-took-effect": "An account of a later day denies what another has in effect by then.",
  "agreed-and-disputed": "One account has it agreed, another disputes that.",
  "done-and-not-done": "One account reports it done, another not before says that it is not.",
  "counted-among-others": "One account counts it among texts of another kind.",
  "a-further-step-planned": "A further step is planned while another is taken; both may hold.",
  "two-steps-planned": "Each account plans another step.",
  "planned-then-done": "The plan comes before the step is taken.",
  "planned-after-it-took-effect": "An account still plans the step after the day from which it holds.",
  "who-stands-for-a-step-may-hold-another": "Who applies for a step may well hold a lower one.",
  "below-a-step-it-already-had": "An account names a lower step after the day from which a higher one holds.",
  // what changes with time
  "at-one-time": "Both speak of one time, and only one value can hold at a time.",
  "at-other-times": "The accounts speak of times far apart; each value may have held in its own.",
  "in-one-source": "One source says both of one time.",
  "no-publication-date": "A source has no date, so that it cannot be said which came first.",
  // who says so
  "another-vouches": "The accounts rest on other voices.",
  "same-words-in-one-source": "One source gives the same words to two speakers.",
  "one-phrase-two-voices-of-one-state": "One source gives one phrase to two voices of one state.",
  "other-author": "The accounts name other authors.",
  // denials
  "denied-and-told": "One account denies what another tells.",
  "denied-and-asserted": "The same words are told as said and as denied.",
  "other-format": "What is denied is a meeting of another kind than the one that is told.",
  // wordings and names
  trimmed: "One wording is a part of the other, in one run.",
  "insertion-in-brackets": "The wordings are the same but for what an editor put in brackets.",
  "words-left-out": "One wording leaves out words of the other.",
  "words-changed": "Most telling words are the same, and some were changed.",
  "reported-in-other-words": "The words differ; one report at least is not word for word.",
  "name-within": "One name holds the other.",
  "name-trimmed": "One name is a part of the other.",
  "name-written-otherwise": "One name is written in two ways.",
  // what is left out
  "briefly-and-at-length": "One source tells it in a few lines, the other at length.",
  "named-in-one-account": "One source about the meeting speaks of it, another does not name it at all.",
} as const;

export type DifferenceRule = keyof typeof REASONS;

/** Why a rule gives its verdict; a rule of an older or newer register has no sentence here. */
export const reasonOf = (rule: string): string | undefined =>
  Object.hasOwn(REASONS, rule) ? REASONS[rule as DifferenceRule] : undefined;
