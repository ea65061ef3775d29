/** The first day a zip can tell, in the clock of the machine: zips know no zones, so the bytes are the same in each. */
export const FIRST_DAY = new Date(1980, 0, 1);
