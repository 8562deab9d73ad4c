import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { InjectMode, type Effect, type Inject } from '../../../shared/model/scenario';
import { EffectsList } from '../../ui/effects/effects-list';
import { RevealSelect } from '../../ui/effects/reveal-select';
import { ConsequenceList } from '../room/consequence-list';
import { useRoom } from '../room/room-context';
import { usePreview } from '../room/use-preview';
import classes from './inject-card.module.css';

/** Other words, other effects and another rule by which players learn of them, for an inject still to come; when it comes stays. */
export function EditInject({ inject, onClose }: { readonly inject: Inject; readonly onClose: () => void }) {
  const { workflow, give, toBoard } = useRoom();
  const [draft, setDraft] = useState(inject);
  const [isLeaving, setLeaving] = useState(false);
  const change = (part: Partial<Inject>): void => setDraft((now) => ({ ...now, ...part }));
  const isReady = draft.title.trim() !== '';
  const save = async (): Promise<void> => {
    if (!(await give({ kind: 'edit', inject: { ...draft, title: draft.title.trim() } }))) return;
    onClose();
    toBoard();
  };
  return (
    <form
      className={classes.edit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isListOpen(event.target)) return;
        if (event.key !== 'Escape' || isLeaving || draft === inject) return setLeaving(false);
        event.preventDefault();
        setLeaving(true);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void save();
      }}
    >
      <div className={classes.fields}>
        <TextInput
          size="xs"
          aria-label="Title of the inject"
          autoFocus
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <Select
            size="xs"
            aria-label="How it comes"
            allowDeselect={false}
            data={InjectMode.options}
            value={draft.mode}
            onChange={(value) => change({ mode: InjectMode.parse(value) })}
          />
          <TextInput
            size="xs"
            aria-label="From"
            value={draft.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
        </div>
        <Textarea
          size="xs"
          aria-label="What the room is told"
          autosize
          minRows={2}
          maxRows={4}
          value={draft.message}
          onChange={(event) => change({ message: event.currentTarget.value })}
        />
        <fieldset className={classes.effects}>
          <legend className={classes.label}>What it does</legend>
          <EffectsList
            effects={draft.effects}
            workflow={workflow}
            onChange={(effects) => {
              change({ effects });
              return undefined;
            }}
          />
          {draft.effects.length > 0 && (
            <RevealSelect
              reveal={draft.reveal}
              workflow={workflow}
              onChange={(reveal) => setDraft((now) => withReveal(now, reveal))}
            />
          )}
          <WouldDo effects={draft.effects} inject={draft} />
        </fieldset>
      </div>
      {isLeaving && <p className={classes.route}>Escape once more drops the changes.</p>}
      <div className={classes.go}>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
        <Button size="compact-sm" type="submit" disabled={!isReady}>
          Keep the changes
        </Button>
      </div>
    </form>
  );
}

function withReveal(inject: Inject, reveal: Inject['reveal']): Inject {
  const { reveal: _, ...rest } = inject;
  return reveal === undefined ? rest : { ...rest, reveal };
}

/** What its effects would do if it were released at this moment. */
function WouldDo({ effects, inject }: { readonly effects: readonly Effect[]; readonly inject: Inject }) {
  const { scenario } = useRoom();
  const id = freeId(scenario.injects);
  const preview = usePreview(effects.length === 0 ? undefined : { kind: 'improvise', inject: { ...inject, id } });
  if (effects.length === 0) return null;
  if (preview.kind === 'failed') return <p className={classes.refused}>{preview.failure.message}</p>;
  return preview.kind === 'ready' ? (
    <ConsequenceList told={preview.value} lead="Released now it would do this:" />
  ) : null;
}

function freeId(injects: readonly Inject[]): string {
  const taken = new Set(injects.map(({ id }) => id));
  let id = 'preview';
  while (taken.has(id)) id = `${id}x`;
  return id;
}

/** That Escape closes the list. */
const isListOpen = (target: EventTarget): boolean =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true';
