import { bytesOf } from "./archive/read.ts";
import { isAssetOf } from "./archive/roles.ts";
import { inlineFiles } from "./formats/html-ballast.ts";
import { withoutToolbar } from "./formats/html-capture.ts";
import { largestPicture, pictureFile } from "./formats/picture-file.ts";
import { largestOriginal } from "./formats/all.ts";
import { sha256 } from "./lib/hash.ts";
import type { Archive } from "./model/archive.ts";
import type { Article } from "./model/article.ts";
import type { OriginalFile } from "./model/format.ts";
import { problem, type Problem } from "./model/problem.ts";

/** Where a picture lies: a file of `content/`, or the one of this number among those written into a page there. */
export interface PicturePlace {
  readonly path: string;
  readonly inline: number | null;
}

/** By the name that each picture is published under. */
export type PicturePlaces = ReadonlyMap<string, PicturePlace>;

export interface Pictured {
  readonly article: Article;
  readonly places: PicturePlaces;
  readonly problems: readonly Problem[];
}

const mostPictures = 60;

/** The article of a saved page with what is known of the pictures saved along with it, above its captions. Only the page's own files are looked at; what lies elsewhere is left. */
export const withPictures = (article: Article, addresses: readonly (string | null)[], page: OriginalFile, { root, assets }: { readonly root: string; readonly assets: ReadonlySet<string> }): Pictured => {
  const places = new Map<string, PicturePlace>();
  const problems: Problem[] = [];
  const captions = article.captions.map((caption, at) => {
    const place = placeOf(addresses[at] ?? null, page.path, assets);
    if (place === null || places.size >= mostPictures) return caption;
    const picture = pictureAt(root, place);
    if (picture === null) {
      problems.push(notShown(place.path));
      return caption;
    }
    const file = nameOf(picture.bytes, picture.kind);
    places.set(file, place);
    return { ...caption, image: { file, width: picture.width, height: picture.height } };
  });
  return { article: { ...article, captions }, places, problems };
};

/** The bytes to publish of every picture that public articles show. */
export const shownPictures = (root: string, { articles }: Archive, places: PicturePlaces): ReadonlyMap<string, () => Uint8Array | null> =>
  new Map(
    (places.size === 0 ? [] : articles).flatMap(({ captions }) => captions.flatMap(({ image }) => image?.file ?? [])).sort().flatMap((file) => {
      const place = places.get(file);
      return place ? [[file, () => stillThere(file, pictureAt(root, place))] as const] : [];
    }),
  );

const stillThere = (file: string, picture: ReturnType<typeof pictureFile>): Uint8Array | null => (picture && nameOf(picture.bytes, picture.kind) === file ? picture.bytes : null);

const nameOf = (bytes: Uint8Array, kind: string): string => `${sha256(bytes).slice(0, 32)}.${kind}`;

const placeOf = (address: string | null, page: string, assets: ReadonlySet<string>): PicturePlace | null => {
  const [, number] = /^data:,(\d{1,5})$/.exec(address ?? "") ?? [];
  if (number !== undefined) return { path: page, inline: Number(number) };
  if (address === null || /^[a-z][\w+.-]*:|^[/\\]/i.test(address)) return null;
  const path = decodedPath(address.replace(/[?#].*$/, "").replace(/^(?:\.\/)+/, ""));
  const whole = path === null ? "" : `${page.slice(0, page.lastIndexOf("/") + 1)}${path}`;
  return assets.has(whole) && isAssetOf(whole, page) ? { path: whole, inline: null } : null;
};

const decodedPath = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

const pictureAt = (root: string, { path, inline }: PicturePlace): ReturnType<typeof pictureFile> => {
  try {
    const bytes = inline === null ? bytesOf(root, path, largestPicture) : inlineIn(bytesOf(root, path, largestOriginal), inline);
    return bytes && pictureFile(bytes);
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
};

/** The last page that was looked into, as it is asked for one picture after the other. */
let lastPage: { readonly bytes: string; readonly files: readonly (Uint8Array | null)[] } | null = null;

/** All that matters here is ASCII in every encoding of a page but UTF-16, whose pictures are left. */
const inlineIn = (page: Uint8Array, number: number): Uint8Array | null => {
  const bytes = sha256(page);
  if (lastPage?.bytes !== bytes) lastPage = { bytes, files: inlineFiles(withoutToolbar(Buffer.from(page).toString("latin1"))) };
  return lastPage.files[number] ?? null;
};

const notShown = (file: string): Problem =>
  problem({ code: "picture-not-shown", severity: "note", file, message: "A picture of this page is damaged, too large, or no PNG, JPEG, WebP, AVIF or GIF; its caption stands without it.", fix: "Nothing needs to be done. To have it shown, save the page again." });
