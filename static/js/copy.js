/* Buttons that copy a text. They are hidden without this file, as nothing would happen; the text can be selected. */
for (const button of document.querySelectorAll("[data-copies]")) {
  const words = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(text.innerText);
      button.textContent = button.dataset.copied;
      setTimeout(() => {
        button.textContent = words;
      }, 4000);
    } catch {
      /* The browser does not allow it: select the text, so that it can be copied by hand. */
      getSelection().selectAllChildren(text);
      text.focus();
    }
  });
}
