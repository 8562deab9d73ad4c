import type { Block } from '../document/block';

/** How an exercise is played, in the words of HSEEP and NIST SP 800-84. */
export const rulesOfPlay: Block = {
  kind: 'list',
  items: [
    { text: 'It tests the plan, not the people: there is no blame, and saying “I do not know” helps.' },
    { text: 'The scenario is made up. Take it as it is; what is artificial about it is told by the facilitator.' },
    { text: 'Decide with what you know now and with what you would really have at hand.' },
    { text: 'Every message begins and ends with “EXERCISE EXERCISE EXERCISE”, also on the phone and in chat.' },
    { text: 'Nobody outside the exercise is called or written to without these words.' },
    { text: 'Real systems are not touched unless the facilitator says so.' },
    { text: 'In a real emergency say “NO PLAY”: the exercise stops at once.' },
    { text: 'Speak for your role. If your role has a back-up who is here, hand over when the facilitator asks.' },
  ],
};

/** Who does what in the room. */
export const partsInPlay: Block = {
  kind: 'facts',
  rows: [
    { label: 'Players', text: 'act and decide in their roles.' },
    { label: 'Facilitator', text: 'leads through the scenario, releases what happens and keeps the time.' },
    { label: 'Evaluators', text: 'watch and take notes; they do not prompt.' },
    { label: 'Observers', text: 'watch, and speak when they are asked.' },
    { label: 'Scribe', text: 'writes down decisions, times and open questions.' },
  ],
};
