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
  const [isTaken, setTaken] = useState(false);
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
  if (isTaken && typeof told !== 'string') return <Taken finding={told.finding} onClose={onClose} />;
  return (
    <section className={classes.note} aria-label="Change from a drill">
      {typeof told === 'string' ? (
        <p className={classes.text}>{told}</p>
      ) : (
        <Shown {...told} onTaken={() => (isUnderWay(told.finding) ? setTaken(true) : onClose())} />
      )}
      <Button size="compact-sm" variant="default" onClick={onClose}>
        Leave the plan as it is
      </Button>
    </section>
  );
}

const isUnderWay = ({ status }: Finding): boolean => ['open', 'planned', 'in progress'].includes(status);

/** The plan says it now; whether the finding is dealt with by that is for a person to say. */
function Taken({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const [refusal, setRefusal] = useState<string>();
  const mark = async (): Promise<void> => {
    const reason = 'The plan has taken over what was practised.';
    const marked = await call('findings.update', { id: finding.id, change: { status: 'implemented' }, reason });
    if (marked.ok) onClose();
    else setRefusal(marked.error.message);
  };
  return (
    <section className={classes.note} aria-label="Change from a drill">
      <div className={classes.told}>
        <Anchor size="sm" href={address('findings', finding.id)} dir="auto">
          {finding.title}
        </Anchor>
        <p className={classes.text}>
          The plan has taken this over. The finding is still {finding.status}; a later drill that passes here proves it.
        </p>
        {refusal !== undefined && <p className={classes.text}>{refusal}</p>}
      </div>
      <Button size="compact-sm" onClick={() => void mark()}>
        Mark it implemented
      </Button>
      <Button size="compact-sm" variant="default" onClick={onClose}>
        Leave it {finding.status}
      </Button>
    </section>
  );
}

function Shown({ finding, change, onTaken }: Told & { readonly onTaken: () => void }) {
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
            if (editor.perform('practice.adopt', change, { selectAdded: true }).ok) onTaken();
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
