import type { ObjectiveRating } from '../../model/own-report';
import type { Report } from '../report';
import { column as read, tableOf, type ReportTable } from './table';

/** Where exercise time and room time went. */
export const timeUse = ({ time }: Report): ReportTable =>
  tableOf(
    'time',
    [
      ...time.uses.map((it) => ({ ...it, of: 'exercise time, all work' })),
      ...(time.room?.uses ?? []).map((it) => ({ ...it, of: 'room time', most: undefined })),
    ],
    [
      read('Clock', 'text', ({ of }) => of),
      read('Spent on', 'text', ({ use }) => use),
      read('Time', 'duration', ({ time: spent }) => spent),
      read('Most of it', 'text', ({ most }) => most),
    ],
  );

/** What of the plan and the scenario the run did not reach. */
export const untested = ({ coverage }: Report): ReportTable =>
  tableOf(
    'untested',
    [
      ...coverage.states.map((it) => ({ what: it.kind, key: it.key, name: it.name })),
      ...coverage.options.map((it) => ({ what: 'option', key: it.key, name: `${it.decision}: ${it.name}` })),
      ...coverage.injects.map((it) => ({ what: 'inject', key: it.key, name: `${it.no} ${it.name}` })),
      ...coverage.backups.map((it) => ({ what: 'back-up', key: it.key, name: it.name })),
    ],
    [
      read('What', 'text', ({ what }) => what),
      read('Key', 'text', ({ key }) => key),
      read('Name', 'text', ({ name }) => name),
    ],
  );

/** A line for each evaluator; an objective that nobody rated has one of its own. */
export const ratings = ({ overview, own }: Report): ReportTable =>
  tableOf(
    'ratings',
    overview.objectives.flatMap((objective) => {
      const given: readonly (ObjectiveRating | undefined)[] =
        own?.ratings.filter((it) => it.objective === objective.id) ?? [];
      return (given.length === 0 ? [undefined] : given).map((rating) => ({ ...objective, rating }));
    }),
    [
      read('Objective', 'text', ({ text }) => text),
      read('Capability', 'text', ({ capability }) => capability),
      read('Evaluator', 'text', ({ rating }) => rating?.evaluator),
      read('Rating', 'text', ({ rating }) => rating?.value),
      read('Why', 'text', ({ rating }) => rating?.rationale),
    ],
  );
