import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure tree, as a screen reader walks it. */
export interface Element {
  readonly role: string;
  readonly alt: string | undefined;
  /** Its own text and that of what is in it. */
  readonly text: string;
  readonly children: readonly Element[];
}

export interface ReadPdf {
  readonly pages: readonly { readonly elements: readonly Element[]; readonly text: string }[];
  readonly outline: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly info: Readonly<Record<string, unknown>>;
}

/** Reads a PDF, or its first pages, with a reader that knows nothing of how it was written. */
export async function readPdf(bytes: Uint8Array, most = Infinity): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = [];
  for (let page = 1; page <= Math.min(most, document.numPages); page += 1) pages.push(await readPage(document, page));
  const outline = (await document.getOutline()).map(({ title, items }) => ({
    title,
    items: items.map((item: { title: string }) => item.title),
  }));
  const { info } = await document.getMetadata();
  await document.loadingTask.destroy();
  return { pages, outline, info: info as Readonly<Record<string, unknown>> };
}

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPdf['pages'][number]> {
  const page = await document.getPage(number);
  const texts = new Map<string, string>();
  const open: string[] = [];
  let whole = '';
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  for (const item of content.items) {
    if ('str' in item) {
      whole += item.str + (item.hasEOL ? '\n' : '');
      for (const id of open) if (id !== '') texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  const tree = (await page.getStructTree()) as TreeNode | null;
  return { elements: (tree?.children ?? []).map((node) => elementOf(node, texts)), text: whole };
}

function elementOf({ role = '', alt, id = '', children = [] }: TreeNode, texts: ReadonlyMap<string, string>): Element {
  const inside = children.filter(({ type }) => type !== 'object').map((child) => elementOf(child, texts));
  const text = (texts.get(id) ?? '') + inside.map((it) => it.text).join('');
  return { role, alt, text, children: inside };
}

export const allOf = (elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((element) => [element, ...allOf(element.children)]);
