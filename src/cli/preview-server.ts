import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { pathFault } from "../publish/safe-path.ts";
import { previewFolder, previewPage, reloadScript } from "./preview-page.ts";

export interface Preview {
  readonly server: Server;
  /** Tells every open page to load again. */
  readonly reload: () => void;
}

export interface PreviewOrder {
  /** The finished site, absolute. */
  readonly out: string;
  /** Begins and ends with a slash. */
  readonly base: string;
  /** Whether only this computer may ask; then a foreign name in the request is refused, as it is a page elsewhere that asks. */
  readonly isLocal: boolean;
}

/** Shows a finished site below its base as a static host would, with the reload script in its pages. Reads the files at each request. */
export const previewServer = ({ out, base, isLocal }: PreviewOrder): Preview => {
  const listeners = new Set<ServerResponse>();
  const files = sirv(out, { dev: true, etag: true, extensions: [] });

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (isLocal && !/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(request.headers.host ?? "")) return send(response, 403, "text/plain", "Ask for localhost.\n");
    if (request.method !== "GET" && request.method !== "HEAD") return send(response, 405, "text/plain", "Only GET and HEAD.\n");
    const path = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
    if (path !== base && ["/", base.slice(0, -1)].includes(path)) return redirect(response, base);
    if (!path.startsWith(base)) return notFound(response);
    const below = path.slice(base.length);
    if (below === `${previewFolder}reload`) return listen(request, response);
    if (below === `${previewFolder}reload.js`) return send(response, 200, "text/javascript", reloadScript);
    const name = decoded(below);
    if (name === null) return notFound(response);
    if (isFolder(join(out, name)) && name !== "" && !name.endsWith("/")) return redirect(response, `${path}/`);
    const page = name === "" || name.endsWith("/") ? `${name}index.html` : name;
    if (page.endsWith(".html")) return sendPage(response, 200, page);
    request.url = `/${below}`;
    files(request, response, () => notFound(response));
  };

  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" }).write(": open\n\n");
    listeners.add(response);
    request.once("close", () => listeners.delete(response));
  };

  const sendPage = (response: ServerResponse, status: 200 | 404, page: string): void => {
    const text = textOf(join(out, page));
    if (text !== null) send(response, status, "text/html", previewPage(text, base));
    else if (status === 200) notFound(response);
    else send(response, 404, "text/plain", "There is no such page.\n");
  };

  const notFound = (response: ServerResponse): void => sendPage(response, 404, "404.html");

  const server = createServer((request, response) => {
    response.on("error", () => response.destroy());
    answer(request, response);
  });
  return { server, reload: () => listeners.forEach((response) => response.write("data: reload\n\n")) };
};

/** The path below the output that an address means, or null when it means none. */
const decoded = (below: string): string | null => {
  try {
    const name = decodeURIComponent(below);
    return name === "" || pathFault(name.replace(/\/$/, "")) === null ? name : null;
  } catch {
    return null;
  }
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};

const redirect = (response: ServerResponse, to: string): void => void response.writeHead(302, { Location: to, "Cache-Control": "no-store" }).end();

const send = (response: ServerResponse, status: number, type: string, text: string): void => {
  response.writeHead(status, { "Content-Type": `${type};charset=utf-8`, "Cache-Control": "no-store", "Content-Length": Buffer.byteLength(text) });
  response.end(response.req.method === "HEAD" ? undefined : text);
};
