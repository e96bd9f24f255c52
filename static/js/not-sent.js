/* Says so when an answer could not be sent. Without this file the browser says it, on a page of its own. */
document.addEventListener("htmx:sendError", () => {
  const notice = document.getElementById("not-sent");
  notice.hidden = false;
  notice.focus();
});
