/** One decimal only where a level has one. */
export const percent = (level: number): string => `${Math.round(level * 10) / 10} %`;
