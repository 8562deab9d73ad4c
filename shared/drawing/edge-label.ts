import { guardSentence } from '../model/guard-sentence';
import type { State, Transition } from '../model/state';
import type { Workflow } from '../model/workflow';
import type { Size } from './sizes';
import { textWidth, type Font } from './text-width';

export const LABEL_FONT: Font = { size: 11 };
const WORDS = 10;
const PORT_LABELS: Readonly<Record<string, string>> = {
  failed: 'failed',
  timeout: 'timed out',
  approved: 'approved',
  rejected: 'rejected',
  abandoned: 'abandoned',
  interrupt: 'interrupted',
};

/** What is written on a transition: its option, its kind of ending, its guard as a sentence. Plain success says nothing. */
export function edgeLabel(transition: Transition, from: State | undefined, workflow: Workflow): string {
  const option = from?.kind === 'decision' ? from.options.find((it) => it.id === transition.port) : undefined;
  const port = option?.label ?? PORT_LABELS[transition.port] ?? namedEvent(transition.port);
  const guard = option?.guard ?? transition.guard;
  const sentence = guard && `if ${guardSentence(guard, workflow)}`;
  return firstWords([port, sentence].filter(Boolean).join(', '));
}

const namedEvent = (port: string): string => (port.startsWith('on-') ? port.slice(3) : '');

function firstWords(text: string): string {
  const words = text.split(' ');
  return words.length <= WORDS ? text : `${words.slice(0, WORDS).join(' ')}…`;
}

export const labelSize = (label: string): Size => ({ width: Math.ceil(textWidth(label, LABEL_FONT)) + 8, height: 16 });
