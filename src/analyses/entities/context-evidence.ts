import { nameSuffixes, organisationFollows, organisationNouns, placeNouns, roleNouns, sayings, titleCores, workNouns } from "../../tables/name-evidence.ts";
import { evidence, type Evidence } from "./evidence.ts";
import { isCapital, type Stretch } from "./runs.ts";
import type { Token } from "./tokens.ts";

/** What the words around a name say of its kind. */
export const contextEvidence = (text: string, tokens: readonly Token[], { from, to }: Stretch): Evidence => {
  const sum = { person: 0, organisation: 0, place: 0, event: 0, none: 0 };
  const [before, further, after, next] = [tokens[from - 1], tokens[from - 2], tokens[to], tokens[to + 1]];
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return evidence({});
  if (before && first.gap === "space") {
    const word = before.lower;
    if (before.isPossessive) sum.person += 0.2;
    else if (roleNouns.has(word)) sum.person += titleCores.has(word) ? 3 : 2.5;
    else if (before.shape === "small" && /.{3}(?:ist|man|woman|ian|ster)$/.test(word)) sum.person += 1.5;
    else if (placeNouns.has(word)) sum.place += 1.5;
    else if (organisationNouns.has(word)) sum.organisation += 2;
    else if (workNouns.has(word)) sum.none += 2.5;
    if (word === "of" && placeNouns.has(further?.lower ?? "")) sum.place += 3;
    if (word === "the" || ((word === "a" || word === "an") && before.shape === "small")) {
      sum.person -= 1.8;
      sum.organisation += word === "the" ? 1 : -0.5;
      sum.place -= 0.4;
      if (word !== "the") sum.none += 0.8;
    }
    if (word === "told") sum.person += 0.7;
    const [kind, points] = prepositions.get(word) ?? ["person", 0];
    sum[kind] += points;
    if (word === "at" || word === "from" || word === "для") sum.organisation += 0.5;
    if (word === "and" && further && isCapital(further)) sum.person += 0.1;
  }
  if (after) {
    const word = after.lower;
    if (after.gap === "space") {
      if (sayings.has(word) || /^(?:сказа|заяви|сообщи|отмети|добави|подчеркну|счита|напиш|деді|мәлімде|сказав|заявив|повідоми)/.test(word)) sum.person += 1.5;
      if (sayings.has(word)) sum.organisation += 0.5;
      if (organisationFollows.has(word) && !last.isPossessive) sum.organisation += 1.5;
      if (workNouns.has(word)) sum.none += 0.8;
      if (word === "who" || word === "whose" || word === "himself" || word === "herself") sum.person += 2;
      if (/^(?:is|was|are|were)$/.test(word) && /^(?:an?|the|one)$/.test(next?.lower ?? "")) appositive(tokens, to + 2, sum);
    } else if (after.gap === "comma") {
      if (after.shape === "number" && /^\d{2}$/.test(word) && next?.gap === "comma") sum.person += 3;
      if (word === "who" || word === "whose") sum.person += 2.5;
      if (word === "which" || word === "where") sum[word === "where" ? "place" : "organisation"] += word === "where" ? 1.5 : 0.5;
      if (/^(?:an?|the|his|her|their|former|who)$/.test(word)) appositive(tokens, to + 1, sum);
      else if (roleNouns.has(word)) sum.person += 1.5;
    } else if (/^ \($/.test(text.slice(last.end, after.start)) && /^\d{4}$/.test(word)) sum.person += 1.2;
    else if (/^ \($/.test(text.slice(last.end, after.start)) && /^(?:born|b|d|died)$/.test(word)) sum.person += 3;
  }
  if (nameSuffixes.has(after?.lower ?? "") && after?.gap === "comma") sum.person += 2;
  const [signBefore, signAfter] = [text.charAt(first.start - 1), text.charAt(last.end)];
  if (/["“«„]/.test(signBefore) && /["”»“,]/.test(signAfter) && isCapital(first)) sum.none += 1;
  return sum;
};

const prepositions: ReadonlyMap<string, readonly ["person" | "organisation" | "place", number]> = new Map([
  ["in", ["place", 1.7]], ["near", ["place", 2.2]], ["at", ["place", 0.8]], ["to", ["place", 0.4]], ["from", ["place", 0.6]], ["across", ["place", 1]], ["throughout", ["place", 2]], ["outside", ["place", 1.2]], ["toward", ["place", 0.5]], ["into", ["place", 0.8]], ["around", ["place", 0.6]], ["through", ["place", 0.5]], ["northern", ["place", 2.5]], ["southern", ["place", 2.5]], ["eastern", ["place", 2.5]], ["western", ["place", 2.5]], ["central", ["place", 2]],
  ["by", ["person", 0.9]], ["with", ["person", 0.5]], ["told", ["organisation", 0.9]], ["said", ["person", 1]], ["against", ["person", 0.3]], ["succeeded", ["person", 2]], ["married", ["person", 2.5]], ["named", ["person", 0.8]], ["defeated", ["person", 1]], ["joined", ["organisation", 1.2]], ["for", ["organisation", 0.3]], ["via", ["organisation", 0.5]],
  ["в", ["place", 1]], ["во", ["place", 1]], ["у", ["place", 0.3]], ["из", ["place", 0.8]], ["под", ["place", 1]],
]);

/** `X, the lawyer of`; `X is a town`: the first noun that is known of the next words decides. */
const appositive = (tokens: readonly Token[], from: number, sum: { person: number; organisation: number; place: number; none: number }): void => {
  for (let at = from; at < Math.min(from + 5, tokens.length); at++) {
    const token = tokens[at];
    if (!token || (at > from && token.gap !== "space")) return;
    if (roleNouns.has(token.lower)) return void (sum.person += 2.5);
    if (placeNouns.has(token.lower)) return void (sum.place += 3);
    if (organisationNouns.has(token.lower)) return void (sum.organisation += 2.5);
    if (workNouns.has(token.lower)) return void (sum.none += 2.5);
  }
};
