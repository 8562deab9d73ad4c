import { formatDuration } from '../../basics/time';
import type { Workflow } from '../../model/workflow';
import { tableOr, type Block, type Item, type Row } from '../document/block';
import { listed } from '../words/phrases';

type People = Workflow['people'];

const inRole = ({ people }: Workflow, role: string): People =>
  people.filter(({ roles }) => roles?.includes(role) === true);
const said = ({ name, contact }: People[number]): string => `${name}: ${contact ?? 'NO CONTACT ON RECORD'}`;

/** Who fills which role, how they are reached, and who steps in. */
export function contactBlocks(workflow: Workflow): readonly Block[] {
  const name = new Map(workflow.roles.map((role) => [role.key, role.name]));
  const rows = workflow.roles.map(({ key, name: role, backups = [] }): Row => {
    const people = inRole(workflow, key);
    return {
      cells: [
        { text: role, isStrong: true },
        people.length === 0 ? { text: 'nobody named', tone: 'bad' } : people.map(said).join('\n'),
        backups.length === 0
          ? { text: 'no back-up', tone: 'bad' }
          : backups.map((it) => name.get(it) ?? it).join(', then '),
      ],
    };
  });
  const columns = [
    { title: 'Role', width: 26 },
    { title: 'Who, and how to reach them', width: 46 },
    { title: 'Back-ups, in order', width: 28 },
  ];
  return [part('Contacts', tableOr('This plan names no roles.', { columns, rows }))];
}

/** Whom to call, and whom next when nobody answers: one line for each call. */
export function callTree(workflow: Workflow): readonly Block[] {
  const roles = new Map(workflow.roles.map((role) => [role.key, role]));
  const owners = [
    ...new Set(workflow.states.flatMap((state) => ('owner' in state && state.owner ? [state.owner] : []))),
  ];
  const items = owners.flatMap((owner): readonly Item[] => {
    const chain = [owner, ...(roles.get(owner)?.backups ?? [])];
    const calls = chain.map((key) => {
      const people = inRole(workflow, key);
      const who = people.length === 0 ? 'nobody named' : listed(people.map(said));
      return `☐ ${roles.get(key)?.name ?? key} (${who})`;
    });
    return [{ text: calls[0] ?? '', ...(calls.length > 1 && { sub: `No answer: ${calls.slice(1).join('  →  ')}` }) }];
  });
  return items.length === 0 ? [] : [part('Call tree', { kind: 'list', ordered: true, items })];
}

export function vendorBlocks({ vendors }: Workflow): readonly Block[] {
  const rows = vendors.map(({ name, provides = [], contractedRto }): Row => ({
    cells: [
      { text: name, isStrong: true },
      provides.join(', '),
      contractedRto === undefined ? 'not stated' : formatDuration(contractedRto),
      '',
    ],
  }));
  const columns = [
    { title: 'Vendor', width: 28 },
    { title: 'Provides', width: 32 },
    { title: 'Contracted RTO', width: 16 },
    { title: 'Telephone, contract number (write in)', width: 24 },
  ];
  return rows.length === 0 ? [] : [part('Vendors', { kind: 'table', columns, rows })];
}

export const part = (title: string, ...blocks: readonly Block[]): Block => ({ kind: 'subsection', title, blocks });
