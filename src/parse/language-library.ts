/** In a file of its own, as its table is large and few texts need it. */
export { eld } from "eld/small";
