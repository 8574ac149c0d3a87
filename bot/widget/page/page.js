// The starting questions put themselves to the chat.
document.querySelector(".questions").addEventListener("click", async ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  await customElements.whenDefined("kosovo-chat");
  const chat = document.querySelector("kosovo-chat");
  chat.scrollIntoView({ block: "nearest" });
  chat.ask(button.textContent);
});
