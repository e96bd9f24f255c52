/* While an input method composes (Japanese, Chinese, Korean), the text in a field is not yet what the person writes:
   nothing is asked of the server until the word is settled. */
let composing = null;

document.addEventListener("compositionstart", (event) => {
  composing = event.target;
});

document.addEventListener("compositionend", (event) => {
  composing = null;
  /* Browsers differ in whether an input event follows. */
  event.target.dispatchEvent(new Event("input", { bubbles: true }));
});

document.addEventListener(
  "input",
  (event) => {
    if (event.isComposing || event.target === composing) {
      event.stopPropagation();
    }
  },
  true,
);

/* What was typed just before composing began may be waiting for its turn. */
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.elt === composing) {
    event.preventDefault();
  }
});
