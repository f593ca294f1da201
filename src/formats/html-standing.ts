import { attributeOf, type HtmlElement } from "./html-tree.ts";

export const parentOf = (element: HtmlElement | undefined): HtmlElement | null => (element?.parentNode && "tagName" in element.parentNode ? element.parentNode : null);

/** An element's name, and its path: its own name and those of the two around it. Names are numbered, figures in them are passed over. */
export const namesOf = (): ((element: HtmlElement | null | undefined) => { readonly name: number; readonly path: string }) => {
  const numbers = new Map<string, number>();
  const known = new Map<HtmlElement, number>();
  const nameOf = (element: HtmlElement | null | undefined): number => {
    if (!element) return 0;
    const given = known.get(element);
    if (given !== undefined) return given;
    const name = `${element.tagName}.${(attributeOf(element, "class") ?? "").slice(0, 200).replace(/\d+/g, "")}`;
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    known.set(element, number);
    return number;
  };
  return (element) => {
    const around = parentOf(element ?? undefined) ?? undefined;
    return { name: nameOf(element), path: `${nameOf(element)} ${nameOf(around)} ${nameOf(parentOf(around))}` };
  };
};

/** Where running text stands: shares of its letters by parent, by name and by path of an element, and the steps from an element up and down to the parent with the most. */
export const standing = (facts: readonly { readonly text: string; readonly element: HtmlElement | undefined }[], names: ReturnType<typeof namesOf>, isText: (at: number) => boolean) => {
  const byParent = new Map<HtmlElement | null, number>();
  const byName = new Map<number, number>();
  const byPath = new Map<string, number>();
  const add = <Key>(map: Map<Key, number>, key: Key, more: number): void => void map.set(key, (map.get(key) ?? 0) + more);
  let letters = 1;
  for (const [at, { text, element }] of facts.entries()) {
    if (!isText(at)) continue;
    add(byParent, parentOf(element), text.length);
    add(byName, names(element).name, text.length);
    add(byPath, names(element).path, text.length);
    letters += text.length;
  }
  const home = [...byParent].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const upFromHome = new Map<HtmlElement, number>();
  for (let at = home, up = 0; at; at = parentOf(at), up++) upFromHome.set(at, up);
  const steps = (element: HtmlElement | undefined): readonly [number, number] => {
    let up = 0;
    for (let at: HtmlElement | null = element ?? null; at; at = parentOf(at), up++) {
      const down = upFromHome.get(at);
      if (down !== undefined) return [Math.min(up, 20), Math.min(down, 20)];
    }
    return [20, 20];
  };
  return {
    letters,
    of: (element: HtmlElement | undefined): readonly number[] => [(byParent.get(parentOf(element)) ?? 0) / letters, (byName.get(names(element).name) ?? 0) / letters, (byPath.get(names(element).path) ?? 0) / letters, ...steps(element)],
  };
};
