import type { FeedbackStatement } from './feedback';

/** What stands on the form. Apart from its schema: the page of a participant shows it and checks nothing. */
export const STATEMENTS: Readonly<Record<FeedbackStatement, string>> = {
  structure: 'The exercise was well structured and organised.',
  scenario: 'The scenario was plausible and realistic.',
  facilitation: 'The facilitation kept the exercise on target.',
  documents: 'The documents handed out were useful.',
  role: 'Taking part was right for somebody in my position.',
  people: 'The right people took part, in level and in mix of skills.',
  plan: 'I know better now what I do when this plan is put in force.',
};

/** The words of 1 to 5. */
export const AGREEMENT: readonly string[] = ['strongly disagree', 'disagree', 'neither', 'agree', 'strongly agree'];
