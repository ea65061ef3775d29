// Buttons that copy what they carry in data-copy; without this script they stay hidden, and the text stands on the
// page to be selected.
const { copied, notCopied } = JSON.parse(document.body.dataset.words);
const say = (button, words) => {
  button.named ??= [...button.childNodes];
  button.replaceChildren(words);
  setTimeout(() => button.replaceChildren(...button.named), 2000);
};

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      say(button, copied);
    } catch {
      say(button, notCopied);
    }
  });
}
