// One key answers: x the same or right, n not, u unsure, h what was ruled before, j and k the questions beside, z undo.
// Each key presses a button or follows a link that stands on the page and says the same. Keys rest while something is
// being written, and where they are switched off on the page of keys.
const off = () => localStorage.getItem("readout-keys") === "off";
const writing = (target) => target.closest?.("input:not([type=hidden]), textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (off() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writing(event.target))
    return;
  const key = event.key.toLowerCase();
  if (!/^[a-z]$/.test(key)) return;
  const meant = document.querySelector(`[data-key="${key}"]`);
  if (!meant) return;
  event.preventDefault();
  meant.click();
});
