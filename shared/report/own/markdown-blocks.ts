import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  Table as MarkdownTable,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block, Item } from '../document/block';
import { strongWords, withoutMarks } from './strong';

type Content = RootContent | BlockContent | DefinitionContent;

/**
 * Markdown as blocks of the report. Nothing in it becomes more than text: HTML stands there as it was typed, pictures are
 * named, links show where they lead and lead nowhere.
 */
export function markdownBlocks(markdown: string): readonly Block[] {
  const tree = fromMarkdown(withoutMarks(markdown), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return tree.children.flatMap(blockOf);
}

function blockOf(node: Content): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return textBlock(inline(node.children));
    case 'heading':
      return [{ kind: 'paragraph', style: 'meta', text: withoutMarks(inline(node.children)) }];
    case 'blockquote':
      return node.children.flatMap(blockOf).map((block) => (block.kind === 'paragraph' ? { kind: 'quote', text: block.text } : block)); // prettier-ignore
    case 'code':
      return [{ kind: 'quote', text: node.value }];
    case 'list':
      return [{ kind: 'list', ordered: node.ordered === true, items: node.children.flatMap((item) => itemsOf(item)) }];
    case 'table':
      return [tableOf(node)];
    case 'html':
      return textBlock(node.value);
    default:
      return [];
  }
}

const textBlock = (text: string): readonly Block[] => (text.trim() === '' ? [] : [{ kind: 'paragraph', text }]);

/** A list inside a list follows its line, set in. */
function itemsOf(item: ListItem, depth = 0): readonly Item[] {
  const lead = depth === 0 ? '' : `${'\u2003'.repeat(depth - 1)}\u2013 `;
  const inner = item.children.flatMap((child) => (child.type === 'list' ? child.children : []));
  const own = item.children
    .filter((child) => child.type !== 'list')
    .flatMap(blockOf)
    .map(plainOf)
    .join('\n');
  return [{ text: lead + own }, ...inner.flatMap((it) => itemsOf(it, depth + 1))];
}

const plainOf = (block: Block): string => ('text' in block ? block.text : '');

function tableOf({ children, align = [] }: MarkdownTable): Block {
  const [head, ...rows] = children.map((row) => row.children.map((cell) => withoutMarks(inline(cell.children))));
  return {
    kind: 'table',
    columns: (head ?? []).map((title, index) => ({
      title,
      ...(align?.[index] === 'right' && { align: 'right' as const }),
    })),
    rows: rows.map((cells) => ({ cells })),
  };
}

const inline = (nodes: readonly PhrasingContent[]): string => nodes.map(phrase).join('');

function phrase(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value;
    case 'strong':
    case 'emphasis':
      return strongWords(withoutMarks(inline(node.children)));
    case 'break':
      return '\n';
    case 'link': {
      const said = inline(node.children);
      return said === node.url || node.url === '' ? said : `${said} (${node.url})`;
    }
    case 'image':
      return `[picture: ${node.alt ?? node.url}]`;
    case 'linkReference':
    case 'delete':
      return inline(node.children);
    case 'imageReference':
      return `[picture: ${node.alt ?? ''}]`;
    default:
      return '';
  }
}
