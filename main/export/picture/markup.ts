/** An element of our own SVG. Text stands only in `text` elements. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
  text: string;
}

const TAG = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gi;

/** Reads markup that `shared/drawing/markup` wrote: nothing else is ever given to it. */
export function readMarkup(markup: string): Node {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  for (const [, isEnd, name = '', attributes = '', isEmpty, text] of markup.matchAll(TAG)) {
    const top = open.at(-1) ?? root;
    if (text !== undefined) top.text += unescaped(text);
    else if (isEnd === '/') open.pop();
    else {
      const node: Open = { name, attributes: readAttributes(attributes), children: [], text: '' };
      top.children.push(node);
      if (isEmpty !== '/') open.push(node);
    }
  }
  return root.children[0] ?? root;
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(text.matchAll(/([\w:-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, unescaped(value)]),
  );

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const unescaped = (text: string): string => text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => CHARACTERS[name] ?? ''); // prettier-ignore
