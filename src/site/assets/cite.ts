/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Sets a button behind each citation that copies it, and one that saves it where it is the text of a file. Without this script the
// words are selected by hand; nothing is lost.
for (const list of document.querySelectorAll<HTMLElement>("[data-copy]")) {
  const words = list.dataset["copy"]?.split("|") ?? [];
  for (const citation of list.querySelectorAll("dd")) citation.append(" ", ...buttons(citation, citation.innerText, citation.previousElementSibling?.textContent ?? "", words));
}
for (const list of document.querySelectorAll<HTMLElement>("[data-save]")) {
  const words = list.dataset["save"]?.split("|") ?? [];
  for (const text of list.querySelectorAll<HTMLElement>("[data-file]")) text.after(...buttons(text, text.textContent ?? "", text.previousElementSibling?.textContent ?? "", words));
}

function buttons(shown: HTMLElement, text: string, name: string, [copy = "", copied = "", save]: readonly string[]): readonly (HTMLElement | string)[] {
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const copying = button(copy, name, () => {
    void written(text, shown).then(() => {
      said.textContent = copied;
    });
  });
  const saving = save === undefined ? [] : [" ", button(save, name, () => saved(text, shown.dataset["file"] ?? "citation.txt"))];
  return [copying, ...saving, " ", said];
}

function button(label: string, name: string, does: () => void): HTMLElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.setAttribute("aria-label", `${label}: ${name}`);
  made.addEventListener("click", does);
  return made;
}

/** Into the clipboard; where the browser forbids it the words are selected, ready to be copied. */
async function written(text: string, shown: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection()?.selectAllChildren(shown);
  }
}

function saved(text: string, file: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export {};
