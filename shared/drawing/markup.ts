type Value = string | number | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for SVG: people's words are never markup. Control characters that XML forbids are dropped. */
export const escaped = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are the characters to drop
  text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
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
