import * as z from "zod";
import { safeUrl } from "../lib/safe-url.ts";
import { spanOf } from "./edtf.ts";
import { idSchema } from "./topic.ts";

export const curatedKinds = ["person", "organisation", "place", "event"] as const;
export type CuratedKind = (typeof curatedKinds)[number];

const words = z.union([z.string(), z.number()]).transform(String);
const list = z.union([z.array(words), words.transform((one) => [one])]).default([]);
const ids = z.union([z.array(idSchema), idSchema.transform((one) => [one])]).default([]);

const date = words.refine((edtf) => spanOf(edtf) !== null, "a year, month or day");
const roleSchema = z.strictObject({ role: z.string().min(1), from: date.optional(), to: date.optional() });
const address = z.string().refine((one) => safeUrl(one) === one, "a full address");

/** An entry of `_data/entities.yaml`: a person, organisation, place or event as a curator knows it. */
export const entitySchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(curatedKinds).optional(),
    name: z.string().min(1).max(200).optional(),
    /** Other ways the texts write it; each is found wherever it stands. */
    aliases: list,
    /** Offices, each with the years or days (EDTF) it was held; a text alone is a role without them. */
    roles: z.array(z.union([roleSchema, z.string().min(1).transform((role) => ({ role }))])).default([]),
    /** Addresses of the same thing elsewhere, such as its Wikidata page. */
    same_as: z.union([z.array(address), address.transform((one) => [one])]).default([]),
    /** Where a place lies: latitude and longitude in degrees, the south and the west below zero. */
    coordinates: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).optional(),
    /** No entity: its names are not shown and make no page. */
    ignore: z.boolean().default(false),
    /** Its names belong to this entity. */
    merge_into: idSchema.optional(),
    /** Entities that are never this one, however alike their names. */
    never_merge: ids,
    /** Names that the program took for this entity and that are others'. */
    split: list,
  })
  .refine((one) => one.ignore || one.merge_into !== undefined || one.never_merge.length > 0 || one.split.length > 0 || (one.kind !== undefined && one.name !== undefined), { message: "`kind` and `name` are needed", path: ["name"] })
  .refine((one) => one.coordinates === undefined || one.kind === "place", { message: "only places have `coordinates`", path: ["coordinates"] });

export type CuratedEntity = Readonly<z.output<typeof entitySchema>>;

/** For editors: https://json-schema.org/draft/2020-12 */
export const entitiesJsonSchema = (): unknown => ({ ...z.toJSONSchema(z.array(entitySchema), { io: "input" }), title: "People, organisations, places and events (_data/entities.yaml)" });
