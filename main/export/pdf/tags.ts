import type { Document, Element } from './pdf-document';

/** A place in the structure tree of the document. Its element is made when something is first drawn in it. */
export interface Tag {
  readonly type: string;
  readonly parent?: Tag;
  readonly options?: {
    readonly alt?: string;
    readonly title?: string;
    readonly scope?: 'Column' | 'Row';
    readonly placement?: 'Block' | 'Inline';
  };
}

export const tag = (type: string, parent: Tag, options?: Tag['options']): Tag => ({
  type,
  parent,
  ...(options && { options }),
});

/** The structure tree while it grows: elements stand in it in the order in which they are drawn. */
export class Tags {
  private readonly elements = new Map<Tag, Element>();

  constructor(private readonly document: Document) {}

  /** Draws inside a tag: what is drawn is read out as its content. */
  draw(place: Tag, content: () => void): void {
    this.element(place).add(content);
  }

  element(place: Tag): Element {
    const known = this.elements.get(place);
    if (known !== undefined) return known;
    const element = this.document.struct(place.type, { ...place.options });
    this.elements.set(place, element);
    if (place.parent === undefined) this.document.addStructure(element);
    else this.element(place.parent).add(element);
    return element;
  }
}
