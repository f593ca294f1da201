type Letters = Readonly<Record<string, string>>;

const letters = (list: string): Letters => Object.fromEntries(list.split(" ").map((pair) => [pair.charAt(0), pair.slice(1)]));

/** As English-language news write: https://en.wikipedia.org/wiki/BGN/PCGN_romanization_of_Russian */
const news = letters("аa әa бb вv гg ғg ґg дd еe ёyo єye жzh зz иi іi їyi йy кk қk лl мm нn ңn оo өo пp рr сs тt уu ұu үu фf хkh һh цts чch шsh щshch ъ ыy ь эe юyu яya");
/** Plain: one letter where one will do. */
const plain: Letters = { ...news, ...letters("ёe єe їi йi хh юiu яia щsh") };
/** As libraries and scholars write: https://en.wikipedia.org/wiki/Scientific_transliteration_of_Cyrillic */
const scholarly: Letters = { ...news, ...letters("ёe єje жž їji йj хch цc чč шš щšč юju яja") };
/** https://zakon.rada.gov.ua/laws/show/55-2010-п */
const ukrainian: Letters = { ...news, ...letters("гh єie иy їi йi юiu яia") };
/** The Kazakh Latin alphabet of 2021: https://en.wikipedia.org/wiki/Kazakh_alphabets */
const kazakh: Letters = { ...news, ...letters("әä ғğ жj иi йi қq ңñ өö уu ұū үü хh шş ыy іı") };

const cyrillic = /^[\u0400-\u052f'’ʼ]+$/u;

/** The ways a name in Cyrillic letters is written in Latin ones; lower case. None for a word that is not Cyrillic. */
export const latinSpellings = (word: string): readonly string[] => {
  const lower = word.toLowerCase().replace(/['’ʼ]/g, "");
  if (!cyrillic.test(word) || lower === "") return [];
  const own = [...(/[іїєґ]/.test(lower) && !/[әғқңөұүһ]/.test(lower) ? [ukrainian] : []), ...(/[әғқңөұүһ]/.test(lower) ? [kazakh] : [])];
  const spelled = [news, plain, scholarly, ...own].map((table) => [...lower].map((letter) => table[letter] ?? letter).join(""));
  const [first = ""] = spelled;
  const more = [lower.replace(/(?<=^|[аеёиоуыэюяіїє])е/gu, "ѣ")].flatMap((one) => (one === lower ? [] : [[...one].map((letter) => (letter === "ѣ" ? "ye" : (news[letter] ?? letter))).join("")]));
  const short = /[иі]й$/.test(lower) ? [first.replace(/iy$/, "y"), first.replace(/iy$/, "ii")] : [];
  return [...new Set([...spelled, ...more, ...short])];
};

const pairs: readonly (readonly [RegExp, string])[] = [
  [/sk(?:y|iy|ii|i|yi|yj|ij)$/, "ский"], [/skaya$/, "ская"], [/(?<=[^aeiouy])(?:iy|yi|ij)$/, "ий"], [/shch|šč/g, "щ"], [/zh|ž|j(?=[aeiou])/g, "ж"], [/tch|ch|č/g, "ч"], [/sh|š|ş/g, "ш"], [/kh|h/g, "х"], [/ts/g, "ц"],
  [/ss/g, "с"], [/yo/g, "ё"], [/(?:y|i)u/g, "ю"], [/(?:y|i)a/g, "я"], [/ye/g, "е"], [/(?<=[aeouе])[yi](?![aeou])/g, "й"],
];
const single = letters("aа bб cк dд eе fф gг iи jй kк lл mм nн oо pп qк rр sс tт uу vв wв yы zз");

/** How Russian writes a name in Latin letters, near enough to find it; lower case. Null for a word with other letters. */
export const cyrillicSpelling = (word: string): string | null => {
  const lower = word.toLowerCase().replace(/['’ʼ]/g, "");
  if (!/^[a-zžčšş]{2,}$/.test(lower)) return null;
  const replaced = pairs.reduce((text, [pattern, letter]) => text.replace(pattern, letter), lower);
  return [...replaced].map((letter) => (letter === "x" ? "кс" : (single[letter] ?? letter))).join("");
};
