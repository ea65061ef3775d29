/** Ten ways into the register: the parts of diplomacy as it reaches the public, each with a question that shows it. */
export interface Way {
  readonly name: string;
  readonly about: string;
  readonly query: string;
}

export const WAYS: readonly Way[] = [
  { name: "Who said it", about: "words between quotation marks, and whose they are", query: "form:direct" },
  {
    name: "Reported speech",
    about: "reports without quotation marks",
    query: "form:indirect",
  },
  { name: "Transcripts", about: "questions and answers, turn by turn", query: "form:turn" },
  { name: "Who met whom", about: "held, announced, possible, called off", query: "kind:meeting" },
  {
    name: "Who belongs to what",
    about: "members, observers, partners, applicants",
    query: "kind:membership OR kind:fact",
  },
  {
    name: "Who holds which office",
    about: "names in every spelling, and who gives the title",
    query: "kind:actor",
  },
  { name: "What was signed", about: "agreements, plans, programmes, declarations", query: "kind:instrument" },
  { name: "What is due", about: "promises, dates and conditions", query: "kind:commitment" },
  { name: "Told more than once", about: "one event or utterance in several sources", query: "shared:" },
  { name: "Passed along", about: "who had it from whom", query: "via:" },
];
