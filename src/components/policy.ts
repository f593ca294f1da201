/** What a page may load: only what the site itself holds. */
export const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** The search page runs its engine, which is WebAssembly. */
export const searchPolicy = contentPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** As a header it also says who may frame the page; in a `<meta>` browsers ignore that part and complain. */
export const headerPolicy = `${contentPolicy}; frame-ancestors 'none'`;
export const searchHeaderPolicy = `${searchPolicy}; frame-ancestors 'none'`;
