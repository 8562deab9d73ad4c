const lead = 'Not saved: ';

/** Does the trouble mean that something was not saved? Else it is a warning while everything still is. */
export const isUnsaved = (trouble: string): boolean => trouble.startsWith(lead);

/** The reason alone, where the words around it already say that something is not saved. */
export const reasonUnsaved = (trouble: string): string => (isUnsaved(trouble) ? trouble.slice(lead.length) : trouble);

/** As it stands in the top bar: in capitals when something is not saved, because everything else can wait. */
export const troubleWords = (trouble: string): string =>
  isUnsaved(trouble) ? `NOT SAVED – ${reasonUnsaved(trouble)}` : trouble;
