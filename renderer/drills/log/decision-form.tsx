import { Button, TextInput } from '@mantine/core';
import { useRoom } from '../room/room-context';
import { entryFieldId } from '../room/room-keys';
import { aboutNow } from './evidence';
import { Speaker } from './speaker';
import { useUnsent } from './use-unsent';
import classes from './entry-box.module.css';

/** A decision that the plan does not ask for: what was decided, instead of what, by whom and why. */
export function DecisionForm() {
  const room = useRoom();
  const { give, look, toBoard } = room;
  const [chosen, setChosen] = useUnsent('decision');
  const [others, setOthers] = useUnsent('decision.instead');
  const [decidedBy, setDecidedBy] = useUnsent('decision.by');
  const [why, setWhy] = useUnsent('decision.why');
  const isReady = [chosen, decidedBy, why].every((text) => text.trim() !== '');
  const record = async (): Promise<void> => {
    const { words: _, ...place } = aboutNow(room);
    const options = others.split(';').map((option) => option.trim()).filter((option) => option !== ''); // prettier-ignore
    const said = { question: '', options, chosen: chosen.trim(), decidedBy: decidedBy.trim(), why: why.trim() };
    if (!(await give({ kind: 'decide', ...said, ...place }))) return;
    for (const clear of [setChosen, setOthers, setDecidedBy, setWhy]) clear('');
    look({ entry: 'note', tag: 'observation' });
    toBoard();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void record();
      }}
    >
      <TextInput
        id={entryFieldId}
        size="xs"
        aria-label="Decision"
        placeholder="What was decided"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        aria-label="Instead of"
        placeholder="Instead of (parted by ;)"
        value={others}
        onChange={(event) => setOthers(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <Speaker size="xs" aria-label="Decided by" placeholder="decided by" value={decidedBy} onChange={setDecidedBy} />
        <TextInput
          size="xs"
          aria-label="Why"
          placeholder="why"
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" size="compact-sm" variant="default" disabled={!isReady}>
        Record the decision
      </Button>
    </form>
  );
}
