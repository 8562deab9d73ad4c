/** Letters, digits and hyphens of the title, and the id: valid everywhere and never the same twice. */
export function fileNameOf(kind: string, title: string, id: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return [kind, ...(words ?? [])].join('-').slice(0, 80).concat('-', id);
}
