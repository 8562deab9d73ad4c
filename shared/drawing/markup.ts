type Value = string | number | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for SVG and HTML: people's words are never markup. Characters that XML forbids are dropped. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (char) => (char === '\n' || char === '\t' ? char : ''))
    .replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? '');

/** One element. Attribute values are escaped, children are markup already; undefined attributes are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? short(value) : (value ?? ''))}"`)
    .join('');
  const inner = children.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

export const text = (content: string, attributes: Readonly<Record<string, Value>>): string =>
  element('text', attributes, escaped(content));

/** At most two decimals: drawings stay small and equal everywhere. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);
