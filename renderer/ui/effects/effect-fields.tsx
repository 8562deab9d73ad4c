import { useRef, type ReactNode } from 'react';
import type { Effect } from '../../../shared/model/scenario';
import { DurationInput } from '../duration-input';
import { EffectStrength } from './effect-strength';
import { EffectTarget } from './effect-target';
import type { EffectProps } from './effect-props';

/** One effect as a form: what it hits, how hard, for how long. The same before a drill and in it. */
export function EffectFields(props: EffectProps): ReactNode {
  const { effect, workflow, onChange } = props;
  const gesture = useGesture();
  return (
    <>
      <EffectTarget {...props} />
      <div onPointerDownCapture={gesture.begin} onFocusCapture={gesture.begin}>
        <EffectStrength effect={effect} workflow={workflow} onChange={(next) => void onChange(next, gesture.name())} />
      </div>
      {isLasting(effect) && (
        <DurationInput
          label="Lasts"
          value={effect.for}
          otherwise="until it is lifted"
          onChange={(time, name) => onChange(withTime(effect, time), name)}
        />
      )}
    </>
  );
}

type LastingEffect = Exclude<Effect, { op: 'fail' | 'level' | 'data-age' }>;

/** Not the three that are over at once, or stay. */
const isLasting = (effect: Effect): effect is LastingEffect =>
  effect.op !== 'fail' && effect.op !== 'level' && effect.op !== 'data-age';

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
