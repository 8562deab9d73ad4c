/** A person's text as it can be set: no control characters, no broken surrogates; line ends are kept, tabs are blanks. */
export const clean = (text: string): string =>
  keepingMarks(text)
    // oxlint-disable-next-line no-control-regex -- these are the characters to drop
    .replaceAll(/[\u0002\u0003]/g, '');

/** The same with the marks of stressed words, shared/report/own/strong. */
export const keepingMarks = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    // oxlint-disable-next-line no-control-regex -- these are the characters to drop
    .replaceAll(/[\u0000\u0001\u0004-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');

/** For places that take one line and set no type: properties of a file, bookmarks. */
export const withoutControls = (text: string): string =>
  clean(text)
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll('\n', ' ');
