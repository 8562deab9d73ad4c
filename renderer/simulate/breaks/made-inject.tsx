import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../shared/basics/time';
import type { Inject } from '../../../shared/model/scenario';
import { address } from '../../client/navigation';
import { saveWith } from '../../client/save-plan';
import { ErrorNote } from '../../ui/error-note';
import classes from './breaks-tab.module.css';

export interface Made {
  readonly planId: string;
  readonly scenario: { readonly id: string; readonly title: string };
  readonly inject: Inject;
}

/** A case has become an inject: where it is now, that all figures are with it from here on, and the way back. */
export function MadeInject({ made, onTakenOut }: { readonly made: Made; readonly onTakenOut: () => void }) {
  const { planId, scenario, inject } = made;
  const [trouble, setTrouble] = useState<string>();
  const takeOut = async (): Promise<void> => {
    const refusal = await saveWith(planId, (stored) => ({
      ...stored,
      scenarios: stored.scenarios.map((it) =>
        it.id === scenario.id ? { ...it, injects: it.injects.filter(({ id }) => id !== inject.id) } : it,
      ),
    }));
    setTrouble(refusal);
    if (refusal === undefined) onTakenOut();
  };
  const at = inject.trigger.kind === 'time' ? ` at ${formatInstant(inject.trigger.at)}` : '';
  return (
    <div className={classes.made} role="status">
      <span>
        Inject {inject.no} of “{scenario.title}” is now: {inject.title}
        {at}. It happens in the runs above, too. <a href={address('plans', planId)}>Open the plan</a>
      </span>
      <Button size="compact-xs" variant="default" onClick={() => void takeOut()}>
        Take it out again
      </Button>
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
    </div>
  );
}
