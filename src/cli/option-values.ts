import { InvalidArgumentError } from "commander";
import type { Shard } from "../model/shard.ts";

/** A path below the host, with or without slashes at its ends. */
export const basePath = (given: string): string => {
  if (/^[\w./~-]*$/.test(given) && !given.split("/").includes("..")) return given;
  throw new InvalidArgumentError("Write the path below the host, for example /archive/.");
};

export const siteAddress = (given: string): string => {
  if (/^https?:$/.test(URL.canParse(given) ? new URL(given).protocol : "")) return given;
  throw new InvalidArgumentError("Write a whole address, for example https://archive.example.org.");
};

export const portNumber = (given: string): number => {
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65535) return Number(given);
  throw new InvalidArgumentError("Write a number from 0 to 65535.");
};

export const workerCount = (given: string): number => {
  if (/^[1-9]\d?$/.test(given)) return Number(given);
  throw new InvalidArgumentError("Write a number from 1 to 99.");
};

/** `2/4`: the second of four. */
export const shardOf = (given: string): Shard => {
  const [, number = "0", of = "0"] = /^(\d{1,4})\/(\d{1,4})$/.exec(given) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (shard.number >= 1 && shard.number <= shard.of) return shard;
  throw new InvalidArgumentError("Write the part and the number of parts, for example 2/4.");
};
