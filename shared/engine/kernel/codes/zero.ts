/** Zero points. */
export const disruption = 0;
export const detection = 1;
export const declaration = 2;
