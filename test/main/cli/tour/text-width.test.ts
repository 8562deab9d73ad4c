import { describe, expect, it } from 'vitest';
import { wrap } from '../../../../main/cli/tour/text-width';

describe('a text in lines', () => {
  it('breaks between words, at most as wide as it may be', () => {
    expect(wrap('It came back late', 9)).toEqual(['It came', 'back late']);
  });

  it.each([
    ['It took 18 h 21 of it', 12, ['It took', '18 h 21 of', 'it']],
    ['It took 2 d 3 h, all in all', 12, ['It took', '2 d 3 h, all', 'in all']],
    ['an RPO of 60 min.', 12, ['an RPO of', '60 min.']],
    ['within 9 min 05 s', 12, ['within', '9 min 05 s']],
    ['4 hosts of 5 sites', 12, ['4 hosts of 5', 'sites']],
  ])('keeps a time together: %s', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
