/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Sets a button behind each citation that copies it. Without this script the words are selected by hand; nothing is lost.
const list = document.querySelector<HTMLElement>("[data-copy]");
const [copy = "", copied = ""] = list?.dataset["copy"]?.split("|") ?? [];

for (const citation of list?.querySelectorAll("dd") ?? []) {
  const text = citation.innerText;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = copy;
  button.setAttribute("aria-label", `${copy}: ${citation.previousElementSibling?.textContent ?? ""}`);
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", () => {
    void written(text, citation).then(() => {
      said.textContent = copied;
    });
  });
  citation.append(" ", button, " ", said);
}

/** Into the clipboard; where the browser forbids it the words are selected, ready to be copied. */
async function written(text: string, citation: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection()?.selectAllChildren(citation);
  }
}

export {};
