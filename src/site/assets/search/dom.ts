type Child = Node | string | null | false;

/** An element with its attributes and children; text stays text. */
export const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string | number | null>> = {}, ...children: readonly Child[]): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, String(value));
  element.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return element;
};
