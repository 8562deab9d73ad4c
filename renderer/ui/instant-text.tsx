import { formatInstant, type Ms } from '../../shared/basics/time';

/** An instant of the exercise: `T+01:42:10`. */
export const InstantText = ({ at }: { readonly at: Ms }) => (
  <time style={{ whiteSpace: 'nowrap' }}>{formatInstant(at)}</time>
);
