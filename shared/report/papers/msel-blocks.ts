import { shortInstant } from '../../basics/instant';
import { formatDuration } from '../../basics/time';
import { describeEffect } from '../../analysis/describe-effect';
import { agendaOf, isPlayed } from '../../model/agenda';
import { byNumber } from '../../model/inject-order';
import { attachmentName } from '../../model/attachment-words';
import { namesOf } from '../../model/names';
import type { Inject } from '../../model/scenario';
import { triggerSentence } from '../../model/trigger-sentence';
import { paragraph, tableOr, type Block } from '../document/block';
import { roomClock } from '../words/room-clock';
import type { Exercise } from './exercise-facts';
import { checklist } from './forms';

/** The MSEL as a table to tick off. */
export const mselTable = ({ workflow, scenario }: Exercise): Block =>
  tableOr('The scenario holds no injects.', {
    isDense: true,
    columns: [
      { title: 'No', width: 5, align: 'right' },
      { title: 'When', width: 18 },
      { title: 'Inject', width: 29 },
      { title: 'To', width: 18 },
      { title: 'Means', width: 10 },
      { title: 'Importance', width: 10 },
      { title: 'Actual time', width: 10 },
    ],
    rows: byNumber(scenario.injects).map((inject) => ({
      cells: [
        String(inject.no),
        triggerSentence(inject.trigger, workflow),
        inject.title,
        namesOfRoles(inject, { workflow }),
        inject.mode,
        inject.importance ?? '–',
        '',
      ],
    })),
  });

const namesOfRoles = ({ to }: Inject, { workflow }: Pick<Exercise, 'workflow'>): string =>
  to.length === 0 ? 'everybody' : to.map((key) => namesOf(workflow).name('roles', key)).join(', ');

/** Every inject as it is read out, with what it does and what is expected. */
export const injectTexts = ({ workflow, scenario }: Exercise): readonly Block[] =>
  byNumber(scenario.injects).map((inject) => ({
    kind: 'subsection',
    title: `${inject.no} ${inject.title}`,
    note: `${triggerSentence(inject.trigger, workflow)} · ${inject.type} · ${inject.mode} · from ${inject.from === '' ? 'nobody in particular' : inject.from} · to ${namesOfRoles(inject, { workflow })}`,
    blocks: [
      ...(inject.message === ''
        ? []
        : [{ kind: 'quote', text: `EXERCISE EXERCISE EXERCISE – ${inject.message}` } as const]),
      ...(inject.effects.length === 0
        ? []
        : [paragraph(`Effect: ${inject.effects.map((it) => describeEffect(it, workflow)).join('; ')}.`)]),
      ...((inject.attachments ?? []).length === 0
        ? []
        : [paragraph(`Attached: ${(inject.attachments ?? []).map(attachmentName).join(', ')}.`)]),
      ...(inject.expected.length === 0 ? [] : [checklist('Expected', inject.expected)]),
    ],
  }));

/** The modules on both axes, with what is asked in them and what a good answer holds. */
export function moduleBlocks({ scenario }: Exercise): readonly Block[] {
  const agenda = agendaOf(scenario.modules);
  if (agenda.length === 0) return [paragraph('The exercise has no agenda yet.', 'note')];
  return agenda.map((item): Block => {
    const room = `${roomClock(item.room.from)} – ${roomClock(item.room.to)}, ${formatDuration(item.module.roomTime)}`;
    if (!isPlayed(item)) return { kind: 'subsection', title: item.module.title, note: room, blocks: [] };
    const { title, from, to, questions } = item.module;
    return {
      kind: 'subsection',
      title,
      note: `${room} · scenario ${shortInstant(from)} – ${shortInstant(to)}`,
      blocks: questions.flatMap(({ text, prompts, points }): Block[] => [
        paragraph(text, 'lead'),
        ...(prompts.length === 0 ? [] : [{ kind: 'list', items: prompts.map((it) => ({ text: it })) } as const]),
        ...(points.length === 0 ? [] : [paragraph(`A good answer holds: ${points.join('; ')}.`, 'note')]),
      ]),
    };
  });
}
