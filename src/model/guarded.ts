/** A text that may stand in no published file, but for what is allowed. */
export interface GuardedText {
  /** The original, for the curator. */
  readonly file: string;
  readonly id: string;
  readonly why: "rights" | "takedown";
  readonly text: string;
}

/** What the check of finished files looks for. */
export interface Guarded {
  readonly texts: readonly GuardedText[];
  /** Texts that may be published: a run of words that stands in one of them is no leak. */
  readonly allowed: readonly string[];
}

/** So many words in a row are a leak: more than eight of a restricted article, six of one that was taken out. */
export const leakLength: Readonly<Record<GuardedText["why"], number>> = { rights: 9, takedown: 6 };
