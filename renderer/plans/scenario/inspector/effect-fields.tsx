import { useRef, type ReactNode } from 'react';
import type { Effect } from '../../../../shared/model/scenario';
import { EffectStrength } from '../../../ui/effect-strength';
import { usePlan } from '../../editor/editor-context';
import { part, type Bound } from '../../inspector/fields/bound';
import { DurationField } from '../../inspector/fields/duration-field';
import { EffectTarget } from './effect-target';

/** One effect as a form: what it hits, how hard, for how long. */
export function EffectFields({ of }: { readonly of: Bound<Effect> }): ReactNode {
  const { workflow } = usePlan();
  const gesture = useGesture();
  return (
    <>
      <EffectTarget of={of} />
      <div onPointerDownCapture={gesture.begin} onFocusCapture={gesture.begin}>
        <EffectStrength
          effect={of.value}
          workflow={workflow}
          onChange={(next) => void of.change(next, gesture.name())}
        />
      </div>
      <Lasting of={of} />
    </>
  );
}

type LastingEffect = Exclude<Effect, { op: 'fail' | 'level' | 'data-age' }>;

function Lasting({ of }: { readonly of: Bound<Effect> }) {
  const { op } = of.value;
  if (op === 'fail' || op === 'level' || op === 'data-age') return null;
  // the three that are over at once, or stay, have just been left out
  const lasting = of as Bound<LastingEffect>;
  return (
    <DurationField
      of={part<LastingEffect, number | undefined>(lasting, lasting.value.for, (time) => withTime(lasting.value, time))}
      label="Lasts"
      placeholder="until it is lifted"
    />
  );
}

function withTime(effect: LastingEffect, time: number | undefined): LastingEffect {
  if (time !== undefined) return { ...effect, for: time };
  const { for: _, ...endless } = effect;
  return endless;
}

let gestures = 0;

/** One pull at a slider is one undo. */
function useGesture() {
  const current = useRef('');
  return {
    name: () => current.current,
    begin: () => {
      current.current = `strength-${++gestures}`;
    },
  };
}
