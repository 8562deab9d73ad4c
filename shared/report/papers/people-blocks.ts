import { namesOf } from '../../model/names';
import { tableOr, type Block } from '../document/block';
import type { Exercise } from './exercise-facts';

/** Who holds which role, and how to reach them. */
export const contactsTable = ({ workflow }: Pick<Exercise, 'workflow'>): Block =>
  tableOr('The plan names no people: write their names and numbers here before the exercise.', {
    caption: 'Contacts',
    columns: [
      { title: 'Name', width: 30 },
      { title: 'Roles', width: 40 },
      { title: 'Contact', width: 30 },
    ],
    rows: workflow.people.map(({ name, roles = [], contact }) => ({
      cells: [name, roles.map((key) => namesOf(workflow).name('roles', key)).join(', ') || '–', contact ?? '–'],
    })),
  });

/** The phone tree: each role, then its back-ups in the order of call. */
export function phoneTree({ workflow }: Pick<Exercise, 'workflow'>): Block {
  const names = namesOf(workflow);
  const holders = (role: string): string => {
    const people = workflow.people.filter(({ roles }) => roles?.includes(role));
    const reached = people.map(({ name, contact }) => (contact === undefined ? name : `${name}, ${contact}`));
    return reached.length === 0 ? names.name('roles', role) : `${names.name('roles', role)} (${reached.join('; ')})`;
  };
  return tableOr('The plan names no roles.', {
    caption: 'Phone tree',
    columns: [
      { title: 'Call first', width: 40 },
      { title: 'Then, in this order', width: 45 },
      { title: 'Reached at', width: 15 },
    ],
    rows: workflow.roles.map(({ key, backups = [] }) => ({
      cells: [holders(key), backups.length === 0 ? 'no back-up is named' : backups.map(holders).join(' → '), ''],
    })),
  });
}
