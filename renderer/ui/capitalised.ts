/** The words of the standards are stored in lower case; at the beginning of a label they get a capital. */
export const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
