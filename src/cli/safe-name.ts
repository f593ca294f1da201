/** A file's or folder's own name as every system can store it and no terminal obeys it; mostly the name itself. At most 200 bytes. */
export const safeName = (name: string): string => {
  const plain = name
    .normalize("NFC")
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd<>:"/\\|?*]+/g, "-")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const kept = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
  return shortened(kept === "" ? "file" : kept);
};

/** `a.txt` as `a-2.txt`. The ending of a sidecar stays whole: `a.txt.yaml` is `a-2.txt.yaml`. */
export const numberedName = (name: string, number: number): string => {
  const [, stem = name, ending = ""] = /^(.+?)((?:\.[A-Za-z0-9]{1,8})?\.ya?ml|\.[A-Za-z0-9]{1,8})$/i.exec(name) ?? [];
  return `${stem}-${number}${ending}`;
};

const shortened = (name: string): string => {
  if (Buffer.byteLength(name) <= 200) return name;
  const [ending = ""] = /\.[A-Za-z0-9]{1,8}$/.exec(name) ?? [];
  let stem = name.slice(0, name.length - ending.length);
  while (Buffer.byteLength(stem + ending) > 200) stem = [...stem].slice(0, -1).join("");
  return stem.trimEnd() + ending;
};
