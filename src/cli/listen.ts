import type { Server } from "node:http";
import { networkInterfaces } from "node:os";
import { UsageError } from "../model/usage-error.ts";

/** Listens at the first free port of twenty, and gives it. */
export const listenFrom = async (server: Server, port: number, host: string): Promise<number> => {
  for (let next = port; next < port + 20 && next <= 65535; next++) {
    const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once("error", resolve).listen(next, host, () => resolve(null));
    });
    server.removeAllListeners("error").removeAllListeners("listening");
    const address = server.address();
    if (failure === null) return typeof address === "object" && address !== null ? address.port : next;
    if (failure.code === "EADDRNOTAVAIL" || failure.code === "ENOTFOUND") throw new UsageError(`This computer has no address ${host}.`, "Give --host alone, or one of its own addresses.");
    if (failure.code !== "EADDRINUSE" && failure.code !== "EACCES") throw failure;
  }
  throw new UsageError(`No port from ${port} on is free, or this user may not take it.`, "Give another with --port.");
};

/** Where a browser finds the site: at every address of this computer when the host is `0.0.0.0`. */
export const addressesAt = (host: string, port: number, base: string): readonly string[] => {
  if (host !== "0.0.0.0") return [`http://${host.includes(":") ? `[${host}]` : host}:${port}${base}`];
  const own = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).filter(({ family, internal }) => family === "IPv4" && !internal));
  return ["127.0.0.1", ...own.map(({ address }) => address)].map((address) => `http://${address}:${port}${base}`);
};
