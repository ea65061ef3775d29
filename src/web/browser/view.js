// What moves sideways on a narrow screen shows first what matters: the room that is open, and in a picture the place it
// names. Without this script both begin at their left end, and are moved by hand.
const rooms = document.querySelector(".rooms ul");
const room = rooms?.querySelector("[aria-current]");
if (room && rooms.scrollWidth > rooms.clientWidth) rooms.scrollLeft = room.offsetLeft - rooms.clientWidth / 3;

for (const drawing of document.querySelectorAll(".drawing[data-first]")) {
  drawing.scrollLeft = Number(drawing.dataset.first) - drawing.clientWidth / 2;
}
