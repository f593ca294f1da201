/** Where the preview's own addresses lie below the base; no page of a site has such a name. */
export const previewFolder = "_cuttings/";

/** Runs in the browser: loads the page again when the server says so, or when it comes back after an end. */
export const reloadScript = `const events = new EventSource(new URL("reload", document.currentScript.src));
let wasOpen = false;
events.addEventListener("message", () => location.reload());
events.addEventListener("open", () => {
  if (wasOpen) location.reload();
  wasOpen = true;
});
`;

/** The page as the preview shows it: with the reload script, and a policy that lets it run. The file stays as it is. */
export const previewPage = (page: string, base: string): string => {
  const script = `<script src="${base}${previewFolder}reload.js"></script>`;
  const open = page.replace(policyTag, (_tag, before: string, policy: string, after: string) => before + withSelf(policy) + after);
  const end = open.lastIndexOf("</body>");
  return end < 0 ? open + script : open.slice(0, end) + script + open.slice(end);
};

const policyTag = /(<meta\s+http-equiv="?Content-Security-Policy"?\s+content=")([^"]*)(")/i;

const withSelf = (policy: string): string => {
  const isEscaped = policy.includes("&#39;");
  const directives = policy
    .replaceAll("&#39;", "'")
    .split(";")
    .map((one) => one.trim().split(/\s+/))
    .filter(([name]) => name !== undefined && name !== "");
  const others = directives.filter(([name]) => name !== "script-src" && name !== "connect-src");
  const sources = (name: string): readonly string[] => (directives.find(([one]) => one === name) ?? []).slice(1).filter((one) => one !== "'none'" && one !== "'self'");
  const widened = [...others, ...["script-src", "connect-src"].map((name) => [name, "'self'", ...sources(name)])].map((one) => one.join(" ")).join("; ");
  return isEscaped ? widened.replaceAll("'", "&#39;") : widened;
};
