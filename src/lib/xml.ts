export type XmlNode = string | XmlElement;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null | undefined>>;
  readonly children: readonly XmlNode[];
}

/** Attributes that are null or undefined are left out. */
export const element = (name: string, attributes: XmlElement["attributes"], ...children: readonly XmlNode[]): XmlElement => ({ name, attributes, children });

export const xmlDocument = (root: XmlElement): string => `<?xml version="1.0" encoding="utf-8"?>\n${xml(root)}\n`;

const xml = (node: XmlNode): string => {
  if (typeof node === "string") return escapedXml(node);
  const given = Object.entries(node.attributes).flatMap(([key, value]) => (value === null || value === undefined ? [] : [` ${key}="${escapedXml(value)}"`]));
  const open = `<${node.name}${given.join("")}`;
  return node.children.length === 0 ? `${open}/>` : `${open}>${node.children.map(xml).join("")}</${node.name}>`;
};

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 does not allow becomes U+FFFD. */
const escapedXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
