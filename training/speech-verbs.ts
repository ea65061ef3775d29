/**
 * All forms of the one-word verbs of authority/speech-verbs.tsv: the listed ones where they are not regular, else
 * the regular ones ("note": notes, noted, noting).
 */
export function speechVerbForms(table: string): string[] {
  const forms = new Set<string>();
  const rows = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  for (const row of rows.slice(1)) {
    const [lemma = "", listed = ""] = row.split("\t");
    if (lemma === "" || lemma.includes(" ")) continue;
    for (const form of [lemma, ...(listed === "" ? regularForms(lemma) : listed.split("|"))]) forms.add(form);
  }
  return [...forms].sort();
}

function regularForms(lemma: string): string[] {
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  if (lemma.endsWith("e")) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  return [/(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}
