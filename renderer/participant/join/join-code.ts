/** The code out of the fragment of the address: browsers never send that part to anybody. */
export const codeIn = (fragment: string): string => new URLSearchParams(fragment.replace(/^#/, '')).get('code') ?? '';

/** Eight letters are read and typed as two groups of four; anything else stays as it is. */
export function inGroups(code: string): string {
  const letters = code.replaceAll(/[\s-]/g, '').toUpperCase();
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : code.trim();
}
