import { namesOf } from '../model/names';
import type { AudienceView } from './audience';
import type { ParticipantInject, ParticipantView, RatedObjective } from './participant-view';
import { rights } from './rights';
import type { Participant, Room } from './room';

/** Everything that is sent to one person. Whoever is not let in is told where they stand, and nothing else. */
export function participantView(room: Room, person: Participant, audience: AudienceView): ParticipantView {
  const { frozen, words, clock, names } = room;
  const me = {
    id: person.id,
    name: person.name,
    role: person.role,
    plays: person.plays.map((key) => ({ key, name: namesOf(frozen.workflow).name('roles', key) })),
    state: person.state,
  };
  if (person.state !== 'in') return { ...outside, me };
  const { sees } = rights[person.role];
  return {
    me,
    run: audience.run,
    clock,
    standing: audience.standing,
    injects: audience.injects.map((inject) => withReplies(inject, room, person)),
    decisions: [...audience.decisions],
    steps: [...audience.steps],
    duties: [...audience.duties],
    services: { shown: [...audience.services.shown], whole: audience.services.whole },
    words: [...words.looseOf(person.name)],
    saved: [...words.savedBy(person.name)],
    ...(sees.includes('ratings') && { objectives: objectivesFor(room, person) }),
    ...(sees.includes('names') && { names: [...names()] }),
    ...(audience.queue && { queue: [...audience.queue] }),
  };
}

const outside: Omit<ParticipantView, 'me'> = {
  standing: undefined,
  injects: [],
  decisions: [],
  steps: [],
  duties: [],
  words: [],
  saved: [],
};

function withReplies(
  inject: AudienceView['injects'][number],
  { words }: Room,
  { name, role }: Participant,
): ParticipantInject {
  const own = words.aboutOf(inject.id, name);
  const acknowledged = own.find(({ tag }) => tag === 'acknowledgement');
  return {
    ...inject,
    to: [...inject.to],
    replies: [...(rights[role].replies === 'all' ? words.about(inject.id) : own)],
    ...(acknowledged && { acknowledged: { at: acknowledged.at } }),
  };
}

function objectivesFor({ frozen, ratings }: Room, { name }: Participant): RatedObjective[] {
  const rated = ratings();
  return frozen.scenario.objectives.map(({ id, text, capability, tasks = [] }) => {
    const own = rated.find(({ objective, evaluator }) => objective === id && evaluator === name);
    return {
      id,
      text,
      tasks: [...tasks],
      ...(capability !== undefined && { capability }),
      ...(own && {
        rating: { value: own.value, ...(own.rationale !== undefined && { rationale: own.rationale }) },
      }),
    };
  });
}
