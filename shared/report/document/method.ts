import type { Report } from '../report';
import { ENGLISH } from '../words/english';
import type { Block } from './block';

/** How the figures came about, and how a reader can tell that the record is whole. */
export function methodBlocks({ integrity }: Report): readonly Block[] {
  const chain = integrity.isChainWhole
    ? 'whole: every event fits the one before'
    : `broken at event ${integrity.firstBroken ?? 0}: the record was changed after it was written`;
  return [
    { kind: 'list', items: ENGLISH.method.map((text) => ({ text })) },
    {
      kind: 'subsection',
      title: 'The record',
      blocks: [
        {
          kind: 'facts',
          rows: [
            { label: 'Run', text: integrity.runId },
            { label: 'Events', text: String(integrity.events) },
            { label: 'Hash chain', text: chain },
            { label: 'Hash of the last event', text: integrity.headHash },
            { label: 'Hash of plan, scenario and settings', text: integrity.frozenHash },
          ],
        },
      ],
    },
    {
      kind: 'subsection',
      title: ENGLISH.sections.glossary,
      blocks: [{ kind: 'facts', rows: ENGLISH.glossary.map(([label, text]) => ({ label, text })) }],
    },
  ];
}
