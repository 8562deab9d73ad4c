import { CATALOGUE, type CatalogueList } from '../../../../shared/editing/edit-catalogue';
import type { Place } from '../../../../shared/compile/problem';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import { focusField } from '../../editor/focus-field';
import { EntryList } from '../entry-list';
import { EntryForm, factOf } from './entry-forms';

export const PLACE: Readonly<Record<CatalogueList, Place['kind']>> = {
  services: 'service',
  pools: 'pool',
  components: 'component',
  sites: 'site',
  roles: 'role',
  people: 'person',
  vendors: 'vendor',
  workarounds: 'workaround',
  knownErrors: 'known error',
};

/** One list of the catalogue: a line an entry, its form inside. */
export function CatalogueEntries({ list }: { readonly list: CatalogueList }) {
  const editor = useEditor();
  const entries = useOfPlan((plan) => plan.workflow[list]);
  const add = (): void => {
    const result = editor.perform('entry.add', { list });
    if (result.ok) focusField('name', result.value.workflow[list].at(-1)?.key);
  };
  return (
    <EntryList<(typeof entries)[number]>
      entries={entries}
      place={PLACE[list]}
      noun={CATALOGUE[list].noun}
      purpose={PURPOSE[list]}
      factOf={(entry) => factOf(list, entry)}
      renderForm={(key) => <EntryForm list={list} entryKey={key} />}
      onAdd={add}
      onRemove={(key) => editor.perform('entry.remove', { list, key })}
    />
  );
}

const PURPOSE: Readonly<Record<CatalogueList, string>> = {
  services:
    'What the business uses and waits for, with its recovery targets: RTO, RPO, MTPD and the least level that counts as recovered.',
  pools: 'People, machines or bandwidth that steps claim. When too few are free, steps wait.',
  components: 'Hosts, links, consoles, data stores: what a step needs to be up.',
  sites: 'Where things are. A site can be lost as a whole.',
  roles: 'Who owns steps and decisions, and who stands in for them.',
  people: 'Who fills the roles.',
  vendors: 'Whom steps depend on outside the company.',
  workarounds: 'Manual ways to keep a service going in part while it is down.',
  knownErrors: 'Faults already known, that make steps take longer while they last.',
};
