import type { Failure } from '../../shared/contract/bridge';

/** Something read from the workspace: on its way, here, or refused with a sentence fit to show. */
export type Loadable<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: Failure };

export const loading: Loadable<never> = { kind: 'loading' };

/** The value, or `otherwise` while there is none. */
export const valueOr = <T, O>(loadable: Loadable<T>, otherwise: O): T | O =>
  loadable.kind === 'ready' ? loadable.value : otherwise;
