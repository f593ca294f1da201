// Names of countries in the archive's languages, from Unicode CLDR as Node carries it: `node bench/gazetteer/countries.js > src/tables/country-names.json`.
const languages = ["en", "ru", "uk", "kk"];
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const codes = letters.flatMap((one) => letters.map((other) => one + other));
const names = languages.map((language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }));
const left = new Set(["ZZ", "XA", "XB", "EU", "EZ", "UN", "QO", "AC", "CP", "DG", "EA", "IC", "TA", "CQ", "AQ", "UM", "BV", "HM", "TF", "IO", "GS"]);
const current = (code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
const rows = codes.filter((code) => !left.has(code) && current(code) && names[0].of(code)).map((code) => [code, [...new Set(names.flatMap((one) => one.of(code) ?? []))].map((name) => name.replace(/ \(.*\)/, "").replaceAll("’", "'").replace(" & ", " and ").replace("St. ", "Saint "))]);
process.stdout.write(`{\n${rows.map(([code, list]) => ` ${JSON.stringify(code)}: ${JSON.stringify(list)}`).join(",\n")}\n}\n`);
