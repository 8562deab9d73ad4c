import { withoutControls } from '../text/clean';
import type { Document } from './pdf-document';

type Item = Document['outline'];

/** The outline of the document: sections with their subsections. */
export class Bookmarks {
  private readonly path: Item[] = [];

  add(document: Document, title: string, level: number): void {
    const above = level <= 2 ? document.outline : (this.path[level - 1] ?? this.path[2] ?? document.outline);
    this.path.length = Math.min(this.path.length, level);
    this.path[level] = above.addItem(withoutControls(title), { expanded: false });
  }
}
