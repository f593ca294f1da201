/** How much of the known body was found, by bags of four words in a row (the measure of scrapinghub/article-extraction-benchmark). */
export interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly isExact: boolean;
}

export const measured = (gold: string, found: string): Measured => {
  const [wanted, given] = [runs(gold), runs(found)];
  let [hit, wantedAll, givenAll] = [0, 0, 0];
  for (const [run, count] of wanted) [hit, wantedAll] = [hit + Math.min(count, given.get(run) ?? 0), wantedAll + count];
  for (const count of given.values()) givenAll += count;
  return { precision: givenAll === 0 ? 0 : hit / givenAll, recall: wantedAll === 0 ? 0 : hit / wantedAll, isExact: words(gold).join(" ") === words(found).join(" ") };
};

const noSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];

const runs = (text: string): ReadonlyMap<string, number> => {
  const units = words(text).flatMap((word) => (noSpaces.test(word) ? [...word] : [word]));
  const bag = new Map<string, number>();
  for (let at = 0; at < Math.max(1, units.length - 3); at++) {
    const run = units.slice(at, at + 4).join(" ");
    if (run !== "") bag.set(run, (bag.get(run) ?? 0) + 1);
  }
  return bag;
};
