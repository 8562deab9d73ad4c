import { Select, Textarea, TextInput } from '@mantine/core';
import type { InjectTarget } from '../../../shared/analysis/meaningful-injects';
import { HOUR, MINUTE } from '../../../shared/basics/time';
import { Either, EffectStrength } from '../../ui/effects/effect-strength';
import { useRoom } from '../room/room-context';
import { effectOf, strengthOf, type Settings } from './hand-inject-draft';
import classes from './hand-inject.module.css';

interface Props {
  readonly target: InjectTarget;
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** How hard it hits, how long, and what the room is told. */
export function EffectForm(props: Props) {
  const { target, settings, onChange } = props;
  const isMessage = target.family === 'message';
  const canEnd = !isMessage && target.family !== 'service' && !(target.family === 'step' && settings.fails === 'once');
  return (
    <>
      {!isMessage && <h3 className={classes.chosen}>{target.name}</h3>}
      <Strength {...props} />
      {canEnd && (
        <Select
          label="Lasts"
          allowDeselect={false}
          data={LASTS}
          value={String(settings.lasts ?? '')}
          onChange={(value) => onChange({ lasts: value === null || value === '' ? undefined : Number(value) })}
        />
      )}
      {isMessage && (
        <>
          <TextInput
            label="Title"
            value={settings.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
          <TextInput
            label="From"
            value={settings.from}
            onChange={(event) => onChange({ from: event.currentTarget.value })}
          />
        </>
      )}
      <Textarea
        label={isMessage ? 'Message' : 'What the room is told (may be empty)'}
        autosize
        minRows={isMessage ? 4 : 1}
        maxRows={5}
        value={settings.message}
        onChange={(event) => onChange({ message: event.currentTarget.value })}
      />
    </>
  );
}

const LASTS = [
  { value: '', label: 'until it is lifted' },
  { value: String(15 * MINUTE), label: '15 min' },
  { value: String(30 * MINUTE), label: '30 min' },
  { value: String(HOUR), label: '1 h 00' },
  { value: String(2 * HOUR), label: '2 h 00' },
  { value: String(4 * HOUR), label: '4 h 00' },
  { value: String(8 * HOUR), label: '8 h 00' },
];

function Strength({ target, settings, onChange }: Props) {
  const { workflow } = useRoom();
  if (target.family === 'step')
    return (
      <Either
        label="How often"
        no="this attempt fails"
        yes="every attempt fails"
        value={settings.fails === 'always'}
        onChange={(isAlways) => onChange({ fails: isAlways ? 'always' : 'once' })}
      />
    );
  const effect = effectOf(target, settings);
  if (effect === undefined) return null;
  return <EffectStrength effect={effect} workflow={workflow} onChange={(next) => onChange(strengthOf(next))} />;
}
