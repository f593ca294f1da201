import { InvalidArgumentError } from "commander";

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
