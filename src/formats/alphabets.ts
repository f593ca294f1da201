/**
 * What a language writes above ASCII. `runs`: whole words are written in these letters; else they stand singly among ASCII letters.
 * Letters go from the most frequent to the rarest; `words` are its commonest short words, for languages that share their letters.
 */
export interface Alphabet {
  readonly runs: boolean;
  readonly letters: string;
  readonly words?: string;
}

const runs = (letters: string): Alphabet => ({ runs: true, letters });
const among = (letters: string, words: string): Alphabet => ({ runs: false, letters, words });

const russian = runs("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё");
const ukrainian = runs("оаинітврелксудмпязьбгчйхжїшюцєщфґ");
const belarusian = runs("анітроесылкдўпмувгябзчйцшьхюжэфё");
const kazakh = runs("аетіынрлдбқмсғкоіөұжгшзүпәһңяйухваюэцчёфщ");
const bulgarian = runs("аиоентрсвлкдпмзъуягбчщцжхйшфьюѝ");
const serbian = runs("аиоенрстјвукдмлпзбгшчцћњжђфхљџ");
const greek = runs("ατοιεσνηρπυκλμςςίόάέωήθγδχύφβώξζψϊϋΐΰ");
const arabic = runs("اليمونرتبةعدسفهكقحجأشصطخىضذزثإئغظءؤآ،؟");
const hebrew = runs("יולהאתרמבשעחנדקכפםזסגצטןךץף");

const western = [
  among("éñèçöüïáó", "the of and to in a is that for it was on with as by at from has said he not be"),
  among("äüößé", "der die das und den von zu mit sich des ist im dem nicht ein eine als auch nach wird bei für"),
  among("éèàêçâîôûùœëïæ", "le la les de des et un une du que est dans qui pour sur par au il elle ne pas plus"),
  among("óíáéñúü¿¡", "el la los las de que y en un una por con del se no para su al es lo"),
  among("ãçéáõíóêúàâô", "o a os as de que e em um uma do da dos das no na por com para se"),
  among("èàòùéìî", "il la le di che e un una per non con del della in gli si è sono da"),
  among("åäöéæø", "och att det som en på är av för med den till i ett har og er til af på de ikke"),
  among("ëéïèöü", "de het een en van in is dat op te zijn met voor niet aan er door"),
];
const central = [
  among("łąęóżśćńź", "i w z na do nie się o że jest to od po za przez jak co dla"),
  among("íáéěřžšýčůúťďňóľĺŕôä", "a v na se je že s z do o k pro i ve po by jsou sa si"),
  among("áéöőíüóúű", "a az és hogy nem egy is ez van meg de volt"),
  among("șțăâîşţ", "și de la în a cu pe nu din care să o un este pentru"),
  among("čšžćđ", "i je u na se da za su od s o ki v in ne"),
];
const turkish = [among("ıüşğçöİâî", "ve bir bu da de için ile olarak çok daha olan gibi")];
const baltic = [among("āīšēņūžļķģėųįčąęöäõü", "un ir ar no par ka kas ir kad su iš į ja on ei et")];

export interface LegacyEncoding {
  readonly name: string;
  readonly alphabets: readonly Alphabet[];
  /** How much likelier a text must be in it than in a common one, in nats. */
  readonly rarity: number;
}

const encoding = (name: string, rarity: number, alphabets: readonly Alphabet[]): LegacyEncoding => ({ name, rarity, alphabets });

/** Encodings that a file may have without saying so, with the languages that are written in them. Of equals the first wins. */
export const legacyEncodings: readonly LegacyEncoding[] = [
  encoding("windows-1251", 0, [russian, ukrainian, belarusian, bulgarian, serbian]),
  encoding("koi8-u", 2, [russian, ukrainian]),
  encoding("rk1048", 3, [kazakh]),
  encoding("pt154", 3, [kazakh]),
  encoding("iso-8859-5", 8, [russian, bulgarian, serbian, belarusian]),
  encoding("cp866", 4, [russian, belarusian]),
  encoding("maccyrillic", 12, [russian, ukrainian, bulgarian]),
  encoding("windows-1253", 2, [greek]),
  encoding("windows-1256", 2, [arabic]),
  encoding("windows-1255", 2, [hebrew]),
  encoding("windows-1252", 0, western),
  encoding("windows-1250", 2, central),
  encoding("windows-1254", 3, turkish),
  encoding("windows-1257", 4, baltic),
  encoding("iso-8859-2", 6, central),
  encoding("macroman", 8, western),
  encoding("cp850", 8, western),
];
