import { markup } from "../html.ts";
import { titleOf } from "../pieces/layout.ts";
import { spoken, tell } from "../words/index.ts";
import type { Page } from "../pages/page.ts";

/** The page that asks for an account's secret and then goes on to the page that was wanted. */
export function signInPage(to: string, trouble?: string): Page {
  const { trouble: words } = spoken();
  return {
    title: words.signIn,
    bare: true,
    main: markup`${titleOf({ title: words.signIn, stand: markup`${words.signInMore}` })}
    <form class="sign-in" method="post" action="/sign-in">
      ${trouble === undefined ? "" : markup`<p class="wrong" role="alert" id="wrong">${trouble}</p>`}
      <input type="hidden" name="to" value="${to}" />
      <label for="secret">${words.secret}</label>
      <input
        id="secret"
        name="secret"
        type="password"
        autocomplete="current-password"
        required
        autofocus
        ${trouble === undefined ? "" : markup`aria-invalid="true" aria-describedby="wrong"`}
      />
      <button>${words.signIn}</button>
      <p class="more">
        ${tell(words.secretMore, { code: (inner) => markup`<code>${inner}</code>` })}
      </p>
    </form>`,
  };
}
