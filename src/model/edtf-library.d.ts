declare module "edtf" {
  /** Throws when the text is not EDTF. Bounds are milliseconds since 1970 UTC. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
