/** The charset that a page names in its first 8 KiB, in a meta tag or an XML declaration; null when it names none. */
export const declaredCharset = (bytes: Uint8Array): string | null => {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString("latin1").replace(/<!--[\s\S]*?-->/g, "");
  const meta = /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(start);
  return meta?.[1] ?? /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(start)?.[1] ?? null;
};
