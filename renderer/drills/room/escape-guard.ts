/** A text field, as far as it matters here. */
export interface WrittenField {
  readonly value: string;
}

/**
 * Escape goes back to the board, where letters act. Whoever is in the middle of a sentence and hits it by mistake would
 * go on typing commands: so a field that was written in on this visit is left only by a second Escape, with nothing typed
 * in between.
 */
export interface EscapeGuard {
  /** A field has got the focus: nothing has been written in it on this visit. */
  entered(): void;
  written(field: WrittenField): void;
  /** Whether this Escape leaves the field. */
  leaves(field: WrittenField | undefined): boolean;
}

export function createEscapeGuard(): EscapeGuard {
  let written: WrittenField | undefined;
  let asked: { readonly field: WrittenField; readonly value: string } | undefined;
  return {
    entered() {
      written = undefined;
      asked = undefined;
    },
    written(field) {
      written = field;
    },
    leaves(field) {
      const isBeingWritten = field !== undefined && field === written && field.value.trim() !== '';
      if (!isBeingWritten || (asked?.field === field && asked.value === field.value)) {
        asked = undefined;
        return true;
      }
      asked = { field, value: field.value };
      return false;
    },
  };
}

/** The field of text that has the focus. */
export const focusedField = (): TextField | undefined => {
  const field = textField(document.activeElement);
  return field?.readOnly === true ? undefined : field;
};

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Ticks and switches are fields too, but nobody is in the middle of a sentence there. */
export function textField(element: EventTarget | null): TextField | undefined {
  if (element instanceof HTMLTextAreaElement) return element;
  return element instanceof HTMLInputElement && !TICKED.has(element.type) ? element : undefined;
}

const TICKED: ReadonlySet<string> = new Set(['checkbox', 'radio']);
