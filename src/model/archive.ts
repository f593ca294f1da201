import type { LateText } from "../lib/late.ts";
import type { Article } from "./article.ts";
import type { CuratedStory } from "./curated-story.ts";
import type { NewsEvent } from "./event.ts";
import type { CuratedEntity } from "./entity.ts";
import type { FramedThing } from "./framing.ts";
import type { ArticlePair } from "./pair.ts";
import type { Settings } from "./settings.ts";
import type { Source } from "./source.ts";
import type { Takedown } from "./takedown.ts";
import type { Topic } from "./topic.ts";

/** All that the site is made of: only what may be published, as far as it may be published. */
export interface Archive {
  readonly settings: Settings;
  /** Newest first, the undated last. */
  readonly articles: readonly Article[];
  readonly byId: ReadonlyMap<string, Article>;
  /** Those that some article has, by name. */
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  /** What happened meanwhile, as `_data/events.yaml` says. */
  readonly events?: readonly NewsEvent[];
  /** As `_data/entities.yaml` says them. */
  readonly entities?: readonly CuratedEntity[];
  /** Rival terms, as `_data/terms.yaml` says them. */
  readonly terms?: readonly FramedThing[];
  /** What `_data/stories.yaml` says of stories and storylines. */
  readonly stories?: readonly CuratedStory[];
  /** What `_data/pairs.yaml` says of two articles each. */
  readonly pairs?: readonly ArticlePair[];
  /** All articles shown are the invented sample. */
  readonly isSample: boolean;
  /** The text of each article's record by id, where records are offered for download. */
  readonly records?: ReadonlyMap<string, LateText>;
  /** What was taken out: nothing is known of it but when and why. */
  readonly takedowns?: readonly Takedown[];
  /** The files of the pictures that are published; none when left out. */
  readonly pictures?: ReadonlySet<string>;
  /** The site's stylesheet, as it lies in `_site/assets/`. */
  readonly stylesheet: string;
  /** The search page's script beside it; absent when there is no search. */
  readonly searchScript?: string;
  /** The script that sets copy buttons behind citations, beside it. */
  readonly citeScript?: string;
}
