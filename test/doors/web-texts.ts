/** Texts of the web tests. Tarvia, Ardonia, their ministers and the papers are invented. */
export const WIRE = [
  "Tarvia and Ardonia to reopen the Selmar ferry",
  "By A. Correspondent, Harbour Wire",
  "PORT HALVARD, 14 June — Foreign Minister Ilyas Morvan of Tarvia met his Ardonian counterpart Katrin Solvey here on Thursday, on the eve of the council.",
  "“We did not come here to choose a side between our neighbours, but to open a door on 14 June,” Morvan said after the talks.",
  "Solvey said that the boats would sail by the end of October, and called the delay “a matter of paperwork”.",
  "“Somebody always pays for a closed harbour,” the paper’s front page had it.",
  "Under the Selmar Ferry Agreement both ministries are to inspect the quays by 30 September. Brennia became an observer of the Middle Sea Cooperation Organisation, which now has six members.",
  "Share this article",
].join("\n\n");

export const TALK = [
  "Press conference of the Minister of Foreign Affairs of Tarvia, Port Halvard, 14 June 2024",
  "Ilyas Morvan: Good afternoon. Yesterday I met Minister Solvey of Ardonia. We did not come here to choose a side between our neighbours.",
  "She assured me that the boats will be ready in autumn.",
  "Question: Will the ferry sail this year?",
  "Ilyas Morvan: It will sail when the inspectors have signed. We take the date seriously.",
].join("\n\n");

export const GAZETTE = [
  "Ministers meet in Selmar",
  "Ministers Morvan and Solvey met in Selmar on 14 June, this paper learns.",
  "“We came here to choose a side”, Mr Morvan told the crowd.",
].join("\n\n");

/** Everything a text can try on a page: markup, addresses that run, quotes, direction controls, CR LF, NUL, formulas. */
export const HOSTILE = [
  '<script>alert("1")</script> & <img src=x onerror=alert(2)> "quoted\' name"',
  "\u202Edesrever si sihT\u202C and \u2067isolated\u2069 text.",
  '“<b onmouseover="alert(3)">javascript:alert(4)</b>” said "><svg onload=alert(5)> Zed.',
  `${"unbroken".repeat(60)} www.${"x".repeat(300)}.invalid`,
  '=HYPERLINK("http://example.invalid") shall be done by tomorrow.\r\nA second line\0 here 😀.',
].join("\n");
