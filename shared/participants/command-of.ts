import type { Command } from '../model/run';
import type { Said } from './said';

/** How words come that are typed on a page of one's own. */
export const CHANNEL = 'network';

/**
 * The command that the scribe would give for the same words, so that evaluation, report and replay need no second path.
 * A rating is none: it belongs to the report.
 */
export function commandOf(said: Exclude<Said, { kind: 'rate' }>, name: string): Command {
  switch (said.kind) {
    case 'acknowledge':
      return { kind: 'note', tag: 'acknowledgement', text: 'Acknowledged', inject: said.inject, channel: CHANNEL };
    case 'answer':
      return { kind: 'note', tag: 'answer', text: said.text.trim(), inject: said.inject, channel: CHANNEL };
    case 'ask':
      return { kind: 'note', tag: 'question', text: said.text.trim(), ...about(said), channel: CHANNEL };
    case 'note': {
      const { kind: _, text, ...rest } = said;
      return { kind: 'note', text: text.trim(), ...rest };
    }
    case 'choose':
      return { kind: 'choose', decision: said.decision, option: said.option, ...because(said) };
    case 'approve':
      return { kind: 'answer', gate: said.gate, approved: said.approved, ...because(said) };
    case 'done':
      return { kind: 'finish', step: said.step, outcome: said.outcome, ...because(said) };
    case 'tell':
      return {
        kind: 'tell',
        duty: said.duty,
        channel: said.channel,
        toldBy: said.who ?? name,
        ...(said.approvedBy !== undefined && { approvedBy: said.approvedBy }),
      };
    case 'feedback': {
      const { who: _, channel: __, ...form } = said.form;
      return { kind: 'feedback', form: { ...form, ...(said.named && { who: name }), channel: CHANNEL } };
    }
    case 'release':
      return { kind: 'release', inject: said.inject };
    case 'pause':
      return { kind: 'pause', ...(said.reason !== undefined && { reason: said.reason }) };
    case 'resume':
      return { kind: 'resume' };
  }
}

const about = ({ inject }: { readonly inject?: string | undefined }): { inject?: string } =>
  inject === undefined ? {} : { inject };

/** The reason, and who decided where a scribe enters it for somebody. */
const because = (said: {
  readonly why?: string | undefined;
  readonly who?: string | undefined;
}): {
  why?: string;
  decidedBy?: string;
} => ({
  ...(said.why !== undefined && said.why.trim() !== '' && { why: said.why.trim() }),
  ...(said.who !== undefined && { decidedBy: said.who }),
});
