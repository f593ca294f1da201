import * as z from "zod";
import { spanOf } from "./edtf.ts";
import { idSchema } from "./topic.ts";

/** A day, a month, a year, or first and last joined by `..` (in brackets or not) or `/`. */
const eventDate = z
  .union([z.string(), z.number()])
  .transform((text) => String(text).trim().replace(/^([^[\]/]+)(?:\.\.|\/)([^[\]/]+)$/, "[$1..$2]"))
  .refine((edtf) => {
    const span = spanOf(edtf);
    return span?.earliest != null && span.latest !== null;
  }, "a date with a beginning and an end, such as 2024-05-06 or 2024-05-06..2024-05-09");

/** Something that happened on known days and that articles name without saying when. */
export const eventSchema = z.strictObject({
  id: idSchema.optional(),
  name: z.string().min(1).max(200),
  date: eventDate,
  place: z.string().optional(),
  /** Other names, in any language; each counts where all its words stand close together. */
  aliases: z.array(z.string()).default([]),
});

export type NewsEvent = Readonly<z.output<typeof eventSchema>>;
