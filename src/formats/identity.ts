/** What the id of a text is made of: its words below the front matter, NFC, "\n" between lines, blank edges off. */
export const identityOf = (body: string): string => body.normalize("NFC").trim();
