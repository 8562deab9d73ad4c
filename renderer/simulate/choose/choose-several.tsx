import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { PlanSummary } from '../../../shared/contract/contract';
import type { SitePlans } from '../../../shared/model/site-plans';
import { valueOr } from '../../client/loadable';
import { go } from '../../client/navigation';
import { useSites } from '../../client/workspace-lists';
import { benchAddress } from '../bench/bench-address';
import { severalSource } from '../bench/source';
import { ChooseLine } from './choose-line';
import classes from './choose-plan.module.css';

/** More at once can neither be read nor laid out in good time. */
const MOST = 24;

/** Which plans one disaster hits at once: all of a site, or those that are picked. */
export function ChooseSeveral({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const sites = valueOr(useSites(), []).filter((it) => it.plans.length > 1);
  const toggle = (id: string): void =>
    setPicked((now) => (now.includes(id) ? now.filter((it) => it !== id) : [...now, id]));
  return (
    <section aria-label="One disaster, several plans">
      <h2 className={classes.heading}>One disaster, several plans</h2>
      <p className={classes.lead}>
        Lose a site and play every plan at once on the people and machines that they share: who is claimed twice, which
        service starves, which plan should go first.
      </p>
      {sites.length === 0 ? (
        <p className={classes.none}>No two of your plans have a machine, a team or a role at the same site.</p>
      ) : (
        <ul className={classes.list}>{sites.map(siteLine)}</ul>
      )}
      <details className={classes.byHand}>
        <summary>Pick plans by hand</summary>
        <div className={classes.several}>
          {plans.map(({ id, title }) => (
            <Checkbox key={id} size="xs" label={title} checked={picked.includes(id)} onChange={() => toggle(id)} />
          ))}
        </div>
        <Button
          size="compact-sm"
          disabled={picked.length < 2 || picked.length > MOST}
          title={picked.length > MOST ? `At most ${MOST} plans at once.` : undefined}
          onClick={() => go(benchAddress(severalSource(picked), { tab: 'together' }))}
        >
          Simulate {picked.length < 2 ? 'them' : `${picked.length} plans`} at once
        </Button>
      </details>
    </section>
  );
}

const siteLine = ({ name, plans, scenario }: SitePlans) => {
  const ids = plans.slice(0, MOST).map(({ id }) => id);
  const titles = plans.map(({ title }) => title).join(', ');
  const left = plans.length > MOST ? `, the first ${MOST} of them` : '';
  return (
    <ChooseLine
      key={`${name} ${scenario} ${ids.join()}`}
      to={benchAddress(severalSource(ids), { tab: 'together', scenario })}
      title={`Loss of ${name}`}
      hint={titles}
    >
      {plans.length} plans{left}
    </ChooseLine>
  );
};
