import type { ParticipantInject } from '../../../shared/participants/participant-view';
import { OnItsWay } from '../said/on-its-way';
import { WordsForm } from '../said/words-form';

/** Under which the words of an answer are kept. */
export const answerField = (inject: string): string => `answer.${inject}`;

/** What this person answers to an inject; as often as there is something to say. */
export const AnswerForm = ({ inject: { id, no } }: { readonly inject: ParticipantInject }) => (
  <>
    <OnItsWay of={(said) => said.kind === 'answer' && said.inject === id} />
    <WordsForm
      field={answerField(id)}
      label={`Your answer to inject ${no}`}
      ways={[{ name: 'Send answer', said: (text) => ({ kind: 'answer', inject: id, text }) }]}
    />
  </>
);
