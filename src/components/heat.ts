/** How dark a count is shown, 1 to 5, on a scale that lets small counts be told apart; the count itself is always written too. */
export const heat = (count: number, most: number): string => `h${count <= 0 || most <= 1 ? 1 : Math.min(5, 1 + Math.floor((Math.log(count) / Math.log(most)) * 4))}`;
