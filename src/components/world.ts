import world from "../tables/world.json";

/** Land and borders in one grey that is seen on light and on dark paper, as a picture of its own has no part in the page's colours. */
export const worldDrawing = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${world.width} ${world.height}" width="${world.width}" height="${world.height}"><path fill="#857f72" fill-opacity=".28" d="${world.land}"/><path fill="none" stroke="#857f72" stroke-opacity=".65" d="${world.borders}" vector-effect="non-scaling-stroke"/></svg>\n`;
