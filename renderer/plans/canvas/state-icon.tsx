import { createElement } from 'react';
import type { State } from '../../../shared/model/state';
import { stateIcon } from './kind-icon';

interface Props {
  readonly state: State;
  readonly size?: number;
  readonly className?: string | undefined;
}

/** The sign of a state: of what a step does, of what anything else is. */
export const StateIcon = ({ state, size = 16, className }: Props) =>
  createElement(stateIcon(state), {
    size,
    stroke: 1.6,
    'aria-hidden': true,
    ...(className === undefined ? {} : { className }),
  });
