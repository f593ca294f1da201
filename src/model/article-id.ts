/** What stands in an article's address: made from its text, or pinned by a curator. */
export const articleIdPattern = /^[a-z0-9][a-z0-9-]{2,63}$/;

export const isArticleId = (text: string): boolean => articleIdPattern.test(text);
