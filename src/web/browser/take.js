// While sources are being taken the page is asked for anew; without this script a link does it.
const again = async () => {
  const answer = await fetch(location.pathname);
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelector("main").replaceWith(fresh.querySelector("main"));
  document.title = fresh.title;
  if (fresh.querySelector("progress")) setTimeout(again, 1000);
};
setTimeout(again, 700);
