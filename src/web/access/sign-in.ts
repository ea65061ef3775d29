import { markup } from "../html.ts";
import { titleOf } from "../pieces/layout.ts";
import type { Page } from "../pages/page.ts";

/** The page that asks for an account's secret and then goes on to the page that was wanted. */
export const signInPage = (to: string, trouble?: string): Page => ({
  title: "Sign in",
  bare: true,
  main: markup`${titleOf({ title: "Sign in", stand: markup`This desk is open to those who have an account.` })}
    <form class="sign-in" method="post" action="/sign-in">
      ${trouble === undefined ? "" : markup`<p class="wrong" role="alert" id="wrong">${trouble}</p>`}
      <input type="hidden" name="to" value="${to}" />
      <label for="secret">The secret of your account</label>
      <input
        id="secret"
        name="secret"
        type="password"
        autocomplete="current-password"
        required
        autofocus
        ${trouble === undefined ? "" : markup`aria-invalid="true" aria-describedby="wrong"`}
      />
      <button>Sign in</button>
      <p class="more">
        It was shown once, when the account was made with <code>readout access add</code>. Whoever keeps this desk can
        make a new one.
      </p>
    </form>`,
});
