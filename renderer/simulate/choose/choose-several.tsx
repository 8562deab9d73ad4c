import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { PlanSummary } from '../../../shared/contract/contract';
import { go } from '../../client/navigation';
import { benchAddress } from '../bench/bench-address';
import { severalSource } from '../bench/source';
import classes from './choose-plan.module.css';

/** More at once can neither be read nor laid out in good time. */
const MOST = 8;

/** Which plans one disaster hits at once. */
export function ChooseSeveral({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const picked = plans.filter(({ id }) => !left.includes(id));
  const toggle = (id: string): void =>
    setLeft((now) => (now.includes(id) ? now.filter((it) => it !== id) : [...now, id]));
  return (
    <section>
      <h2 className={classes.heading}>One disaster, several plans</h2>
      <p className={classes.lead}>
        Lose a site and play every plan at once on the people and machines that they share: who is claimed twice, which
        service starves, which plan should go first.
      </p>
      <div className={classes.several}>
        {plans.map(({ id, title }) => (
          <Checkbox key={id} size="xs" label={title} checked={!left.includes(id)} onChange={() => toggle(id)} />
        ))}
      </div>
      <Button
        size="compact-sm"
        disabled={picked.length < 2 || picked.length > MOST}
        title={picked.length > MOST ? `At most ${MOST} plans at once.` : undefined}
        onClick={() => go(benchAddress(severalSource(picked.map(({ id }) => id)), { tab: 'together' }))}
      >
        Simulate {picked.length < 2 ? 'them' : `${picked.length} plans`} at once
      </Button>
    </section>
  );
}
