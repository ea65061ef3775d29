import type { Taken } from "../../desk/index.ts";
import type { Reading } from "../../reading/index.ts";
import { may } from "../access/accounts.ts";
import { sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { fromSource, joined, markup } from "../html.ts";
import { titleOf } from "../pieces/layout.ts";
import { capital, counted, countWords } from "../pieces/signs.ts";
import type { Seat } from "../seat.ts";
import type { Job, Jobs } from "../taking/jobs.ts";
import type { View } from "./page.ts";

export const TAKE = "/take";

/** The form to hand in sources, or why none can be handed in here. */
export function takeView(jobs: Jobs | null, seat: () => Seat): View {
  return {
    page: () => {
      const { account, token } = seat();
      const open = jobs !== null && (account === null || may(account.role, "administer"));
      return { title: "Take sources", room: "/sources", main: open ? form(token) : closed() };
    },
    json: () => ({ open: jobs !== null }),
  };
}

const form = (token: string): Html => markup`${titleOf({
  title: "Take sources",
  where: markup`<a href="/sources">Sources</a>`,
  stand: markup`Reports, transcripts, statements: as text, Markdown or HTML files, or as addresses of pages. Each is kept
    as it came, read, and worked into the register. Taking the same again is harmless.`,
})}
  <form class="takeform" method="post" action="${TAKE}" enctype="multipart/form-data">
    <input type="hidden" name="token" value="${token}" />
    <p class="field drop">
      <label for="file">Files</label>
      <input id="file" name="file" type="file" multiple accept=".txt,.text,.md,.markdown,.htm,.html,.xhtml" aria-describedby="file-more" />
      <span class="more" id="file-more">choose some, or drop them here</span>
    </p>
    <p class="field">
      <label for="addresses">Addresses</label>
      <textarea id="addresses" name="addresses" rows="3" spellcheck="false" placeholder="https://…" aria-describedby="addresses-more"></textarea>
      <span class="more" id="addresses-more">one a line; each page is fetched once, now</span>
    </p>
    <fieldset>
      <legend>What is known of all of them <span class="more">may be left empty</span></legend>
      <p class="field">
        <label for="outlet">Who published them</label>
        <input id="outlet" name="outlet" maxlength="120" />
      </p>
      <p class="field">
        <label for="date">When</label>
        <input id="date" name="date" maxlength="10" placeholder="2023-05-04" inputmode="numeric" />
      </p>
      <p class="field">
        <label for="collection">A name for them together</label>
        <input id="collection" name="collection" maxlength="120" />
      </p>
    </fieldset>
    <button>Take</button>
  </form>`;

const closed = (): Html =>
  markup`${titleOf({
    title: "Take sources",
    where: markup`<a href="/sources">Sources</a>`,
    stand: markup`Sources are taken where the desk runs, with <code>readout take</code>, or under an account that may
      administer. Here they can be read.`,
  })}`;

/** How far a job is and what came of each source. */
export function jobView(job: Job): View {
  return {
    page: () => ({
      title: job.finished ? "Taken" : "Taking",
      room: "/sources",
      main: jobMain(job),
      ...(job.finished ? {} : { scripts: ["/take.js"] }),
    }),
    json: () => ({ ...job, taken: job.taken.map(told) }),
  };
}

/** What a program is told of an outcome: the reading has an address of its own. */
const told = (taken: Taken): object =>
  "reason" in taken ? taken : { outcome: taken.outcome, name: taken.name, id: taken.id };

function jobMain(job: Job): Html {
  const refused = job.taken.filter(({ outcome }) => outcome === "refused").length;
  const left = job.total - job.taken.length;
  return markup`${titleOf({
    title: job.finished ? capital(counted(job.taken.length - refused, "source")) : "Taking sources",
    where: markup`<a href="/sources">Sources</a> · <a href="${TAKE}">take more</a>`,
    stand: markup`<span role="status" id="far">${far(job, left, refused)}</span>`,
  })}
  ${
    job.finished
      ? ""
      : markup`<p><progress max="${job.total}" value="${job.taken.length}" aria-labelledby="far"></progress>
          <a href="${TAKE}/${job.id}">Look again</a></p>`
  }
  ${job.trouble === undefined ? "" : markup`<p class="wrong" role="alert">${capital(job.trouble)}</p>`}
  <ol class="lines taken">
    ${job.taken.map(takenLine)}
  </ol>`;
}

function far(job: Job, left: number, refused: number): string {
  if (!job.finished) return `${capital(countWords(job.taken.length))} of ${countWords(job.total)} so far.`;
  const parts = [
    ...(refused > 0
      ? [`${counted(refused, "source")} refused, with the reason beside ${refused === 1 ? "it" : "each"}`]
      : []),
    ...(left > 0 ? [`${counted(left, "source")} not reached`] : []),
  ];
  return parts.length === 0 ? "All of them are in the register." : `${capital(parts.join("; "))}.`;
}

const OUTCOMES = {
  taken: "taken",
  there: "was there already",
  noted: "was there already; read again with what is new of it",
} as const;

function takenLine(taken: Taken): Html {
  if ("reason" in taken) {
    return markup`<li class="refused"><b>${fromSource(taken.name)}</b> refused: ${fromSource(taken.reason)}</li>`;
  }
  const found = taken.reading ? inIt(taken.reading) : [];
  return markup`<li>
    <a href="${sourceAddress(taken.id)}">${fromSource(taken.name)}</a> ${OUTCOMES[taken.outcome]}${found.length > 0 ? markup`: ${joined(found, ", ")}` : ""}
  </li>`;
}

/** What was found in a source, in counts. */
const inIt = ({ statements, meetings, commitments }: Reading): string[] => [
  counted(statements.length, "statement"),
  counted(meetings.length, "meeting"),
  counted(commitments.length, "commitment"),
];
