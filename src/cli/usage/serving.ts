import type { Verb } from "../verb.ts";
import { ARCHIVE, ACCESS, AUTHORITY } from "./flags.ts";

/** How it is opened to others. */
export const SERVING: readonly Verb[] = [
  {
    name: "serve",
    usage: ["serve  [--port N] [--host ADDRESS]"],
    summary: "Open the web desk and the HTTP API over the register.",
    flags: [
      ARCHIVE,
      { name: "port", value: "N", text: "the port to listen on (else 4380; 0 takes a free one)" },
      {
        name: "host",
        value: "ADDRESS",
        text: "the address to listen on (else 127.0.0.1, this machine only)",
      },
      { name: "name", value: "NAME,...", text: "names of a proxy that the desk also answers to" },
      { name: "behind-https", text: "a proxy before it gives HTTPS and says whom it speaks for" },
      {
        name: "language",
        value: "NAME|FILE",
        text: "the language of its pages, or a JSON file of words (else en)",
      },
      AUTHORITY,
      ACCESS,
    ],
    details: [
      "On 127.0.0.1 the desk is open to who uses this machine. At any other address or name it lets in accounts only (readout access). It speaks plain HTTP: put a proxy that gives HTTPS before it where others than your own network can reach it.",
    ],
    examples: [
      ["serve --port 8080", "then open http://127.0.0.1:8080"],
      ["serve --name desk.example.org --behind-https", "on this machine, behind a proxy, for accounts"],
    ],
    load: () => import("../verbs/serve.ts"),
  },
  {
    name: "access",
    usage: ["access add NAME [--role read|review|administer]", "access remove NAME", "access list"],
    summary: "Say who may come to a desk that is open beyond this machine.",
    details: [
      "read: see everything. review: also make rulings. administer: also take sources. A new account’s secret is shown once; adding a name again gives it a new one. Changes hold at once, also for a desk that is running.",
    ],
    flags: [ARCHIVE, ACCESS, { name: "role", value: "ROLE", text: "what the account may do (else read)" }],
    examples: [["access add 'Ada Brenn' --role review", "then serve with --host or --name"]],
    load: () => import("../verbs/access.ts"),
  },
  {
    name: "tour",
    usage: ["tour"],
    summary: "Take the samples that come with Readout into a fresh register and show what is in it.",
    flags: [],
    examples: [["tour", "the same as npm start in a checkout"]],
    load: () => import("../verbs/tour.ts"),
  },
];
