import cityList from "./cities.json";

/** A city of 50,000 inhabitants or more, a capital, or one that `places.json` names; from GeoNames (`bench/gazetteer/cities.js`). */
export interface City {
  readonly name: string;
  /** As its country writes it, where we call it otherwise. */
  readonly otherName: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly point: Point;
  /** Thousands of inhabitants. */
  readonly size: number;
  /** Its name is an ordinary word, or a first name, too. */
  readonly isWord: boolean;
  /** Others of its country have its name, too. */
  readonly isOneOfSeveral: boolean;
}

/** Latitude and longitude in degrees, to a hundredth: about a kilometre. */
export type Point = readonly [latitude: number, longitude: number];

let read: readonly City[] | null = null;

/** The largest of each country first; read when first asked for. */
export const cities = (): readonly City[] => (read ??= Object.entries(cityList.cities).flatMap(([country, list]) => list.split("|").map((entry) => cityOf(country, entry))));

const cityOf = (country: string, entry: string): City => {
  const [names = "", latitude, longitude, size, marks = ""] = entry.split(";");
  const [name = "", otherName = null] = names.split("=");
  return { name, otherName, country, point: [Number(latitude), Number(longitude)], size: Number(size), isWord: marks.includes("w"), isOneOfSeveral: marks.includes("s") };
};

/** A point for a whole country, inside of its largest part. */
export const countryPoint = (country: string): Point | null => {
  const [latitude, longitude] = (new Map(Object.entries(cityList.countries)).get(country) ?? "").split(";");
  return latitude && longitude !== undefined ? [Number(latitude), Number(longitude)] : null;
};
