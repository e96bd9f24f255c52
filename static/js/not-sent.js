/* Says so when something could not be sent. Without this file the browser says it, on a page of its own. A notice that
   can take the focus takes it; beside a field in which somebody types it only speaks. */
document.addEventListener("htmx:sendError", () => {
  const notice = document.getElementById("not-sent");
  notice.hidden = false;
  if (notice.hasAttribute("tabindex")) {
    notice.focus();
  }
});
document.addEventListener("htmx:afterOnLoad", () => {
  document.getElementById("not-sent")?.setAttribute("hidden", "");
});
