import { MultiSelect, Select } from '@mantine/core';
import type { Sharing } from '../../../shared/contract/sharing';
import { ParticipantRole } from '../../../shared/participants/role';
import classes from './people-list.module.css';

export interface Part {
  readonly role: ParticipantRole;
  /** Keys of roles of the plan. */
  readonly plays: readonly string[];
}

interface Props {
  readonly name: string;
  readonly part: Part;
  readonly roles: NonNullable<Sharing['open']>['roles'];
  readonly onChange: (part: Part) => void;
}

/** As what somebody takes part, and whose role of the plan they play. */
export function PartFields({ name, part: { role, plays }, roles, onChange }: Props) {
  return (
    <div className={classes.part}>
      <Select
        size="xs"
        aria-label={`${name} takes part as`}
        allowDeselect={false}
        data={ParticipantRole.options.map((value) => ({ value, label: WORDS[value] }))}
        value={role}
        onChange={(value) => onChange({ role: ParticipantRole.parse(value), plays })}
      />
      <MultiSelect
        size="xs"
        aria-label={`Roles of the plan that ${name} plays`}
        placeholder={plays.length > 0 ? '' : role === 'player' ? 'all of the room' : 'no role of the plan'}
        searchable
        selectFirstOptionOnChange
        data={roles.map(({ key, name: label }) => ({ value: key, label }))}
        value={[...plays]}
        onChange={(keys) => onChange({ role, plays: keys })}
      />
    </div>
  );
}

const WORDS: Readonly<Record<ParticipantRole, string>> = {
  player: 'Player',
  evaluator: 'Evaluator',
  observer: 'Observer',
  scribe: 'Scribe',
  'co-facilitator': 'Co-facilitator',
};
