import { Anchor, Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { Retest } from '../../shared/model/retest';
import type { Scenario } from '../../shared/model/scenario';
import { call } from '../client/client';
import { address } from '../client/navigation';
import { saveWith } from '../client/save-plan';
import { ErrorNote } from '../ui/error-note';
import classes from './retest-list.module.css';

/** One button a plan: the scenario of its next drill, made of what these findings were seen under. */
export const MakeRetests = ({ all }: { readonly all: readonly Retest[] }) => {
  const plans = new Map(
    all.flatMap(({ planId, plan }) => (planId === undefined ? [] : [[planId, plan ?? 'the plan']])),
  );
  return (
    <div className={classes.make}>
      {[...plans].map(([planId, title]) => (
        <MakeRetest
          key={planId}
          planId={planId}
          title={title}
          count={all.filter((it) => it.planId === planId).length}
        />
      ))}
    </div>
  );
};

type Told = { readonly refusal: string } | { readonly made: Scenario };

function MakeRetest({
  planId,
  title,
  count,
}: {
  readonly planId: string;
  readonly title: string;
  readonly count: number;
}) {
  const [told, tell] = useState<Told>();
  const make = async (): Promise<void> => {
    const scenario = await call('proofs.scenario', { planId });
    if (!scenario.ok) return tell({ refusal: scenario.error.message });
    const refusal = await saveWith(planId, (plan) => ({ ...plan, scenarios: [...plan.scenarios, scenario.value] }));
    tell(refusal === undefined ? { made: scenario.value } : { refusal });
  };
  if (told !== undefined && 'made' in told)
    return (
      <p className={classes.made} role="status">
        Made.{' '}
        <Anchor size="sm" href={`${address('plans', planId)}?at=scenario&id=${told.made.id}`} dir="auto">
          Open “{told.made.title}” in {title}
        </Anchor>
      </p>
    );
  return (
    <>
      <Button size="compact-sm" leftSection={<IconPlayerPlay size={14} />} onClick={() => void make()}>
        Make a scenario of {count === 1 ? 'this finding' : `these ${count}`} for {title}
      </Button>
      {told && <ErrorNote>{told.refusal}</ErrorNote>}
    </>
  );
}
