/** What stands in an article's address: made from its text, or pinned by a curator. No name that Windows keeps for its devices. */
export const articleIdPattern = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9-]{2,63}$/;

export const isArticleId = (text: string): boolean => articleIdPattern.test(text);
