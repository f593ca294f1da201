import { safe } from "../lib/html.ts";

/** What hatches estimated stretches; once a page. Colours come from the stylesheet. */
export const hatch = safe('<pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M-1 1l2-2M0 4l4-4M3 5l2-2"/></pattern>');
