import type { MtpdVerdict, RpoVerdict, RtoVerdict } from '../sections/service-results';

/** A verdict is a shape and a word, so that it reads without colour: met, missed, not known, does not apply. */
export type Tone = 'good' | 'bad' | 'open' | 'none';

export interface VerdictWords {
  readonly tone: Tone;
  readonly word: string;
}

export const SHAPES: Record<Tone, string> = { good: '✓', bad: '✕', open: '?', none: '–' };

export const RTO_WORDS: Record<RtoVerdict, VerdictWords> = {
  met: { tone: 'good', word: 'met' },
  missed: { tone: 'bad', word: 'missed' },
  inconclusive: { tone: 'open', word: 'inconclusive' },
  'not interrupted': { tone: 'none', word: 'not interrupted' },
  'no target': { tone: 'none', word: 'no target' },
};

export const RPO_WORDS: Record<RpoVerdict, VerdictWords> = {
  met: { tone: 'good', word: 'met' },
  missed: { tone: 'bad', word: 'missed' },
  unknown: { tone: 'open', word: 'not known' },
  'not affected': { tone: 'none', word: 'no loss recorded' },
  'no target': { tone: 'none', word: 'no target' },
};

export const MTPD_WORDS: Record<MtpdVerdict, VerdictWords> = {
  kept: { tone: 'good', word: 'kept' },
  exceeded: { tone: 'bad', word: 'exceeded' },
  inconclusive: { tone: 'open', word: 'inconclusive' },
  'not interrupted': { tone: 'none', word: 'not interrupted' },
  'no target': { tone: 'none', word: 'no target' },
};
