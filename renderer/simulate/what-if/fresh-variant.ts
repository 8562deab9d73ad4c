import type { Variant } from '../../../shared/model/variant';

/** An id that no what-if of this plan has. */
export function freshId(list: readonly Variant[]): string {
  const taken = new Set(list.map(({ id }) => id));
  let number = list.length + 1;
  while (taken.has(`what-if-${number}`)) number += 1;
  return `what-if-${number}`;
}

/** The title itself, or with the first number that makes it the only one. */
export function freshTitle(list: readonly Variant[], title: string): string {
  const taken = new Set(list.map((it) => it.title));
  const base = title.replace(/ \d+$/, '');
  let fresh = title;
  for (let number = 2; taken.has(fresh); number += 1) fresh = `${base} ${number}`;
  return fresh;
}
