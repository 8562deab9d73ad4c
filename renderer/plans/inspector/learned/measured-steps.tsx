import { Anchor } from '@mantine/core';
import { formatDuration } from '../../../../shared/basics/time';
import { drawnDuration } from '../../../../shared/engine/duration';
import { useEditor, usePlan } from '../../editor/editor-context';
import { states } from '../../editor/selection';
import { Section } from '../section';
import { offerOf } from './offer-of';
import { useMeasures } from './use-measures';
import classes from './learned.module.css';

/** Steps of which runs have measured more than their estimates know. Each is taken over by itself. */
export function MeasuredSteps() {
  const editor = useEditor();
  const { workflow } = usePlan();
  const measures = useMeasures(editor.id);
  const offers = workflow.states.flatMap((state) => {
    const offer = state.kind === 'step' ? offerOf(state, measures) : undefined;
    return offer === undefined ? [] : [offer];
  });
  if (offers.length === 0) return null;
  return (
    <Section title="Measured times" holds="measured" summary={String(offers.length)}>
      <ul className={classes.offers}>
        {offers.map(({ step, times, duration }) => (
          <li key={step.id}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="start"
              onClick={() => editor.select(states(step.id))}
            >
              {step.name}
            </Anchor>
            <span className={classes.hint}>
              {formatDuration(drawnDuration(step.duration, 0.5))} → {formatDuration(drawnDuration(duration, 0.5))}, n ={' '}
              {times.length}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
