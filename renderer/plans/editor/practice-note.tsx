import { Anchor, Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { applyCommand } from '../../../shared/editing/commands';
import { planDifference, type DifferenceLine } from '../../../shared/editing/plan-difference';
import type { Finding } from '../../../shared/model/finding';
import type { PracticeChange } from '../../../shared/model/practice-change';
import { call } from '../../client/client';
import { address, goInstead, useRoute } from '../../client/navigation';
import { useEditor, usePlan } from './editor-context';
import classes from './practice-note.module.css';

/** A change that practice proposes, when a finding leads here: what would differ, taken over or left. */
export function PracticeNote() {
  const editor = useEditor();
  const finding = useRoute().query.get('practice');
  if (finding === null) return null;
  return <Proposed key={finding} id={finding} onClose={() => goInstead(address('plans', editor.id))} />;
}

interface Told {
  readonly finding: Finding;
  readonly change: PracticeChange | undefined;
}

function Proposed({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [told, tell] = useState<Told | string>();
  useEffect(() => {
    let wanted = true;
    void Promise.all([call('findings.get', { id }), call('learn.practice', { id })]).then(([finding, practice]) => {
      if (!wanted) return;
      if (!finding.ok) tell(finding.error.message);
      else tell(practice.ok ? { finding: finding.value, change: practice.value.change } : practice.error.message);
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  if (told === undefined) return null;
  return (
    <section className={classes.note} aria-label="Change from a drill">
      {typeof told === 'string' ? <p className={classes.text}>{told}</p> : <Shown {...told} onClose={onClose} />}
      <Button size="compact-sm" variant="default" onClick={onClose}>
        Leave the plan as it is
      </Button>
    </section>
  );
}

function Shown({ finding, change, onClose }: Told & { readonly onClose: () => void }) {
  const editor = useEditor();
  const plan = usePlan();
  const after = change && applyCommand(plan, 'practice.adopt', change);
  return (
    <>
      <div className={classes.told}>
        <Anchor size="sm" href={address('findings', finding.id)} dir="auto">
          {finding.title}
        </Anchor>
        {finding.description !== undefined && <p className={classes.text}>{finding.description}</p>}
        {after === undefined && (
          <p className={classes.text}>
            How the plan would take this over cannot be told from the record: change it by hand.
          </p>
        )}
        {after?.ok === false && <p className={classes.text}>{after.error}</p>}
        {after?.ok === true && <Difference lines={planDifference(plan, after.value)} />}
      </div>
      {change !== undefined && after?.ok === true && (
        <Button
          size="compact-sm"
          onClick={() => {
            if (editor.perform('practice.adopt', change, { selectAdded: true }).ok) onClose();
          }}
        >
          Take over
        </Button>
      )}
    </>
  );
}

const SIGN: Record<DifferenceLine['kind'], string> = { added: '+', removed: '−', changed: '~' };

const Difference = ({ lines }: { readonly lines: readonly DifferenceLine[] }) => (
  <ul className={classes.lines} aria-label="What would differ">
    {lines.map(({ kind, text }) => (
      <li key={`${kind} ${text}`} data-kind={kind}>
        <span className={classes.sign}>
          {SIGN[kind]}
          <span className={classes.word}> {kind} </span>
        </span>
        <span dir="auto">{text}</span>
      </li>
    ))}
  </ul>
);
