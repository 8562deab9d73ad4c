import { Anchor, Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Finding } from '../../shared/model/finding';
import type { EarlierFinding } from '../../shared/model/retest';
import { valueOr } from '../client/loadable';
import { address } from '../client/navigation';
import { createResource, useResource } from '../client/resource';
import { StatusBadge } from '../ui/status-badge';
import { formatDay } from '../ui/wall-time';
import { shapeOf } from './finding-words';
import classes from './proof-section.module.css';

interface Props {
  readonly finding: Finding;
  readonly onLink: (id: string | undefined) => void;
}

const SAME: Record<EarlierFinding['same'], string> = {
  rule: 'the record showed the same',
  step: 'same step',
  inject: 'same inject',
  service: 'same service',
};

/** Has it been seen before? What says the same is found by the app; what the record itself says again is linked at once. */
export function RepeatsSection({ finding, onLink }: Props) {
  const { id, repeats } = finding;
  const earlier = useMemo(() => createResource('findings.earlier', { id }, ['findings.changed']), [id]);
  const found = valueOr(useResource(earlier), []);
  const others = found.filter((it) => it.finding.id !== repeats);
  if (repeats === undefined && others.length === 0) return null;
  return (
    <section aria-label="Seen before" className={classes.proof}>
      <h3 className={classes.title}>Seen before</h3>
      {repeats !== undefined && <Linked id={repeats} onUnlink={() => onLink(undefined)} />}
      <ul className={classes.list}>
        {others.map(({ finding: it, same }) => (
          <li key={it.id} className={classes.candidate}>
            <span className={classes.run}>
              <StatusBadge status={shapeOf[it.status]} plain>
                {it.status}
              </StatusBadge>
              <Anchor size="xs" href={address('findings', it.id)} dir="auto">
                {it.title}
              </Anchor>
            </span>
            <span className={classes.run}>
              <span className={classes.faint}>
                {SAME[same]}, raised {formatDay(it.raisedAt)}
              </span>
              <Button size="compact-xs" variant="default" onClick={() => onLink(it.id)}>
                It repeats this
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Linked({ id, onUnlink }: { readonly id: string; readonly onUnlink: () => void }) {
  const resource = useMemo(() => createResource('findings.get', { id }, ['findings.changed']), [id]);
  const earlier = valueOr(useResource(resource), undefined);
  return (
    <p className={classes.text}>
      It repeats{' '}
      <Anchor size="xs" href={address('findings', id)} dir="auto">
        {earlier?.title ?? id}
      </Anchor>
      {earlier && ` (${earlier.status}, raised ${formatDay(earlier.raisedAt)}).`}{' '}
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onUnlink}>
        It does not
      </Button>
    </p>
  );
}
