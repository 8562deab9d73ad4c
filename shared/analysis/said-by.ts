import type { Command } from '../model/run';
import { feedbackWords } from './feedback';

/** Whose decision or words these are, where the record says so. */
export function saidBy(command: Command): readonly string[] {
  switch (command.kind) {
    case 'choose':
    case 'answer': {
      const { decidedBy, activation } = command;
      const from = activation?.incident === undefined ? '' : ` out of ${activation.incident}`;
      return [
        ...(decidedBy === undefined ? [] : [`decided by ${decidedBy}`]),
        ...(activation === undefined ? [] : [`the plan is activated${from}`]),
      ];
    }
    case 'decide': {
      const others = command.options.filter((option) => option !== command.chosen);
      return [`decided by ${command.decidedBy}`, ...(others.length === 0 ? [] : [`instead of ${others.join(', ')}`])];
    }
    case 'note': {
      const { who, channel, aspect } = command;
      const how = channel === undefined ? '' : `, by ${channel}`;
      return [...(who === undefined ? [] : [`${who}${how}`]), ...(aspect === undefined ? [] : [`shows: ${aspect}`])];
    }
    case 'feedback':
      return feedbackWords(command.form);
    case 'tell':
      return [command.approvedBy === undefined ? 'approved by nobody' : `approved by ${command.approvedBy}`];
    default:
      return [];
  }
}
