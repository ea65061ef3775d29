import type { Holdings, Taken } from "../../desk/index.ts";
import { may } from "../access/accounts.ts";
import { sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { fromSource, markup } from "../html.ts";
import { titleOf } from "../pieces/layout.ts";
import { counted } from "../pieces/signs.ts";
import { capital, inRegister, say, spoken, tell } from "../words/index.ts";
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
      return { title: spoken().take.title, room: TAKE, main: open ? form(token) : closed() };
    },
    json: () => ({ open: jobs !== null }),
  };
}

const head = (stand: Html): Html =>
  titleOf({
    title: spoken().take.title,
    where: markup`<a href="/sources">${spoken().sources.title}</a>`,
    stand,
  });

function form(token: string): Html {
  const { take } = spoken();
  return markup`${head(markup`${take.stand}`)}
  <form class="takeform" method="post" action="${TAKE}" enctype="multipart/form-data">
    <input type="hidden" name="token" value="${token}" />
    <p class="field drop">
      <label for="file">${take.files}</label>
      <input id="file" name="file" type="file" multiple accept=".txt,.text,.md,.markdown,.htm,.html,.xhtml" aria-describedby="file-more" />
      <span class="more" id="file-more">${take.filesMore}</span>
    </p>
    <p class="field">
      <label for="addresses">${take.addresses}</label>
      <textarea id="addresses" name="addresses" rows="3" spellcheck="false" placeholder="${take.addressExample}" aria-describedby="addresses-more"></textarea>
      <span class="more" id="addresses-more">${take.addressesMore}</span>
    </p>
    <fieldset>
      <legend>${take.known} <span class="more">${take.knownMore}</span></legend>
      <p class="field">
        <label for="outlet">${take.outlet}</label>
        <input id="outlet" name="outlet" maxlength="120" />
      </p>
      <p class="field">
        <label for="date">${take.date}</label>
        <input id="date" name="date" maxlength="10" placeholder="${take.dateExample}" inputmode="numeric" />
      </p>
      <p class="field">
        <label for="collection">${take.collection}</label>
        <input id="collection" name="collection" maxlength="120" />
      </p>
    </fieldset>
    <button>${take.now}</button>
  </form>`;
}

const closed = (): Html =>
  head(tell(spoken().take.closed, { code: (words) => markup`<code>${words}</code>` }));

/** How far a job is and what came of each source. */
export function jobView(job: Job): View {
  return {
    page: () => ({
      title: job.finished ? spoken().take.taken : spoken().take.taking,
      room: TAKE,
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
  const { take } = spoken();
  return markup`${titleOf({
    title: job.finished ? takenTitle(job.taken.length - refused) : take.takingSources,
    where: markup`<a href="/sources">${spoken().sources.title}</a> · <a href="${TAKE}">${take.more}</a>`,
    stand: markup`<span role="status" id="far">${far(job, left, refused)}</span>`,
  })}
  ${
    job.finished
      ? ""
      : markup`<p><progress max="${job.total}" value="${job.taken.length}" aria-labelledby="far"></progress>
          <a href="${TAKE}/${job.id}">${take.again}</a></p>`
  }
  ${job.trouble === undefined ? "" : markup`<p class="wrong" role="alert">${inRegister(capital(job.trouble))}</p>`}
  <ol class="lines taken">
    ${job.taken.map(takenLine)}
  </ol>`;
}

const takenTitle = (count: number): string =>
  count === 0 ? spoken().take.noneTaken : capital(say(spoken().take.takenSources, { count }));

function far(job: Job, left: number, refused: number): string {
  const { take, lists } = spoken();
  if (!job.finished) return capital(say(take.soFar, { done: job.taken.length, total: job.total }));
  const parts = [
    ...(refused > 0 ? [say(take.refused, { count: refused })] : []),
    ...(left > 0 ? [say(take.unreached, { count: left })] : []),
  ];
  if (parts.length === 0) return take.allIn;
  return capital(say(take.sentence, { parts: parts.join(lists.semicolon) }));
}

function takenLine(taken: Taken): Html {
  const { take, lists } = spoken();
  if ("reason" in taken) {
    const told = { source: markup`<b>${fromSource(taken.name)}</b>`, reason: inRegister(taken.reason) };
    return markup`<li class="refused">${tell(take.refusal, told)}</li>`;
  }
  const found = taken.holds ? inIt(taken.holds) : [];
  const source = markup`<a href="${sourceAddress(taken.id)}">${fromSource(taken.name)}</a>`;
  const outcome = take.outcomes[taken.outcome];
  return markup`<li>${
    found.length > 0
      ? tell(take.outcomeFound, { source, outcome, found: found.join(lists.comma) })
      : tell(take.outcome, { source, outcome })
  }</li>`;
}

/** What was found in a source, in counts. */
const inIt = ({ statements, meetings, commitments }: Holdings): string[] => [
  counted(statements, "statement"),
  counted(meetings, "meeting"),
  counted(commitments, "commitment"),
];
