import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { Attendance } from '../../../shared/analysis/attendance';
import { filledRoles, vacancyInject, vacantRoles } from '../../../shared/analysis/vacant-roles';
import type { Posted } from '../../../shared/model/roster';
import { KeyHint } from '../../ui/key-hint';
import { useRoom } from '../room/room-context';
import classes from './roll-call.module.css';

export const rollCallCloseId = 'roll-call-close';

interface Props {
  readonly posted: readonly Posted[];
  readonly attendance: readonly Attendance[];
}

/**
 * A role whom nobody plays: one question, one key. Yes makes it unreachable in the drill, and the plan's back-ups are called;
 * when somebody comes after all, the same question is asked the other way round.
 */
export function Vacancies({ posted, attendance }: Props) {
  const { live, scenario, isOver, give } = useRoom();
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  if (isOver) return null;
  const called = { posted, attendance, board: live.board };
  const filled = filledRoles(called)[0];
  if (filled !== undefined)
    return (
      <Question
        key={`filled ${filled.role}`}
        text={`Somebody plays ${filled.name} again.`}
        yes="It answers again"
        onYes={() => void give({ kind: 'lift', effects: [...filled.effects] })}
      />
    );
  const vacant = vacantRoles(called);
  const open = vacant.find(({ role }) => !declined.has(role));
  if (open === undefined) return null;
  const inject = vacancyInject(open, scenario.injects);
  return (
    <Question
      key={`vacant ${open.role}`}
      text={`Nobody plays ${open.name}. Does it not answer in the drill either?`}
      yes="It does not answer"
      onYes={() => void give({ kind: 'improvise', inject })}
      onNo={() => setDeclined(new Set([...declined, open.role]))}
    />
  );
}

/** Answered: the next key belongs to the roll call, and not to the board behind it. */
const backToPanel = (): void =>
  void requestAnimationFrame(() => document.getElementById(rollCallCloseId)?.focus({ preventScroll: true }));

interface QuestionProps {
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo?: () => void;
}

function Question({ text, yes, onYes, onNo }: QuestionProps) {
  const answer = (act: () => void): void => {
    act();
    backToPanel();
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'n' || onNo === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    answer(onNo);
  };
  return (
    <div className={classes.question} role="alert" onKeyDown={byKey}>
      <span className={classes.asked}>{text}</span>
      <Button size="compact-sm" autoFocus onClick={() => answer(onYes)} rightSection={<KeyHint keys="Enter" />}>
        {yes}
      </Button>
      {onNo !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => answer(onNo)} rightSection={<KeyHint keys="N" />}>
          Leave it as it is
        </Button>
      )}
    </div>
  );
}
