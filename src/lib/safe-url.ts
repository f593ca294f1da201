const longest = 2048;

/** Control characters, white space, zero-width and bidirectional marks, lone surrogates, the backslash. */
const unwanted = /[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb\\]|\p{Cs}/u;

/**
 * The address as given, edges off, when it may stand as a link in a page; else null. Only full http, https and mailto addresses,
 * at most 2,048 characters, without a name or password before the host.
 * Every address that comes from outside passes through here, wherever it ends up.
 */
export const safeUrl = (text: string): string | null => {
  const address = text.trim();
  if (address === "" || address.length > longest || unwanted.test(address)) return null;
  if (/^mailto:[^@:/?#]+@[^@:/?#]+(?:\?[^#]*)?$/i.test(address)) return address;
  if (!/^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(address)) return null;
  return URL.canParse(address) ? address : null;
};

/** Whether the text means to be an address, safe or not. */
export const looksLikeUrl = (text: string): boolean => /^\s*(?:[a-z][a-z0-9+.-]*:\/\/|\/\/|www\.|(?:mailto|javascript|data|file|vbscript|blob|about):)/i.test(text);
