import type { OwnFact, OwnPart } from '../../model/own-report';
import { ENGLISH } from '../words/english';

/** What a part that people write is called. */
export const partName = (part: OwnPart | OwnFact): string =>
  part === 'summary' ? ENGLISH.summary : part in ENGLISH.ownFacts ? ENGLISH.ownFacts[part as OwnFact] : ENGLISH.sections[part as Exclude<OwnPart, 'summary'>]; // prettier-ignore
