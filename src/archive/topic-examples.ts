import type { Article } from "../model/article.ts";
import { warning, type Problem } from "../model/problem.ts";
import type { Topic } from "../model/topic.ts";

const file = "_data/topics.yaml";

/** Topics whose examples are ids, as pages know no paths; an example that no article is, is a problem. */
export const withExamples = (topics: readonly Topic[], articles: readonly Article[]): { readonly topics: readonly Topic[]; readonly problems: readonly Problem[] } => {
  if (topics.every(({ examples }) => examples.length === 0)) return { topics, problems: [] };
  const ids = new Map<string, string[]>();
  const note = (name: string, id: string): void => void ids.set(name, [...(ids.get(name) ?? []), id]);
  for (const { id, aliases, original } of articles) for (const name of new Set([id, ...aliases, original.path, original.path.replace(/^content\//, "")])) note(name, id);
  const problems: Problem[] = [];
  const named = topics.map((topic): Topic => {
    const examples = topic.examples.flatMap((example) => {
      const found = ids.get(example);
      if (!found) problems.push(unknown(topic, example));
      return found ?? [];
    });
    return { ...topic, examples: [...new Set(examples)] };
  });
  return { topics: named, problems };
};

const unknown = (topic: Topic, example: string): Problem =>
  warning({ code: "example-unknown", file, message: `The topic ${topic.id} has the example \`${example}\`, which no article is.`, fix: "Write an article's id, as in its address, or its path below `content/`." });
