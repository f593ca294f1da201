// A Chromium for the browser tests: the one named or installed, else installed now; else it says how. It never skips.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"];

const installed = () => [process.env.CUTTINGS_BROWSER, process.env.CHROME_PATH, ...known, chromium.executablePath()].find((path) => path && existsSync(path));

const run = (command, ...args) => spawnSync(command, args, { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;

const install = () => {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) return run("apt-get", "update", "-qq") && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
  return run(process.execPath, "node_modules/playwright-core/cli.js", "install", "chromium");
};

/** The path of an executable. Ends the process with a sentence when there is none to be had. */
export const findBrowser = () => {
  const found = installed();
  if (found) return found;
  console.error("The browser tests need Chromium: installing it.");
  install();
  const now = installed();
  if (now) return now;
  console.error("No Chromium could be installed. Install one (Debian: `apt install chromium`), or name it: CUTTINGS_BROWSER=/path/to/chromium npm test");
  process.exit(1);
};
