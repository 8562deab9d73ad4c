import { rosterOf, type RosterPerson } from '../../model/roster';
import { namesOf } from '../../model/names';
import { tableOr, type Block } from '../document/block';
import type { Exercise } from './exercise-facts';

/** Who plays which role, the primary first, and how to reach them. */
export function contactsTable(exercise: Exercise): Block {
  const rows = rosterOf(exercise.workflow, exercise.scenario).flatMap(({ name, people }) =>
    people.map((person, index) => ({
      cells: [
        { text: person.name, isStrong: true },
        index === 0 ? name : { text: name, sub: `back-up ${index}` },
        person.contact ?? '–',
      ],
    })),
  );
  return tableOr('Nobody is named for the roles: write names and numbers here before the exercise.', {
    caption: 'Roster',
    columns: [
      { title: 'Name', width: 30 },
      { title: 'Role', width: 40 },
      { title: 'Contact', width: 30 },
    ],
    rows,
  });
}

/** The phone tree: those who play each role in the order of call, then the roles that stand in for it. */
export function phoneTree({ workflow, scenario }: Exercise): Block {
  const posted = new Map(rosterOf(workflow, scenario).map((post) => [post.role, post]));
  const names = namesOf(workflow);
  const peopleOf = (role: string): readonly string[] => (posted.get(role)?.people ?? []).map(reached);
  const holders = (role: string): string => {
    const people = peopleOf(role);
    return people.length === 0 ? names.name('roles', role) : `${names.name('roles', role)} (${people.join('; ')})`;
  };
  return tableOr('The plan names no roles.', {
    caption: 'Phone tree',
    columns: [
      { title: 'Call first', width: 40 },
      { title: 'Then, in this order', width: 45 },
      { title: 'Reached at', width: 15 },
    ],
    rows: workflow.roles.map(({ key, name, backups = [] }) => {
      const [first, ...others] = peopleOf(key);
      const then = [...others, ...backups.map(holders)];
      return {
        cells: [
          first === undefined ? name : { text: first, sub: name },
          then.length === 0 ? 'no back-up is named' : then.join(' → '),
          '',
        ],
      };
    }),
  });
}

const reached = ({ name, contact }: RosterPerson): string => (contact === undefined ? name : `${name}, ${contact}`);
