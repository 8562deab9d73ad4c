import { describe, expect, it } from 'vitest';
import { guessMapping, mapColumn } from '../../../../shared/editing/msel/mapping';

describe('what the columns of a file are taken for', () => {
  it('goes by the names of the first row, whichever template they are from', () => {
    expect(guessMapping([['T+min', 'Inject#', 'Delivery', 'Description', 'Artifacts', 'Expected Actions']])).toEqual({
      hasHead: true,
      fields: ['when', 'no', 'mode', 'message', 'source', 'expected'],
    });
  });

  it('reads a name that comes twice once, but every part of a text', () => {
    const names = ['Title', 'Target', 'Title', 'Notes', 'Remarks', 'Weather'];
    expect(guessMapping([names]).fields).toEqual(['title', 'to', undefined, 'source', 'source', undefined]);
  });

  it('goes by what the columns hold where the first row is an inject already', () => {
    const sheet = [
      ['', 'Send an SMS', 'J-60', 'The data centre', 'A long text about what has happened to the data centre.'],
      ['', 'Send a mail', 'J 09h00', 'The press', 'Another long text that somebody has to read.', '100'],
      ['', '???', 'J+1 09h00'],
    ];
    expect(guessMapping(sheet)).toEqual({
      hasHead: false,
      fields: [undefined, 'mode', 'when', 'title', 'message', undefined],
    });
  });

  it('finds no text in a table without letters', () => {
    expect(guessMapping([['1', '2']]).fields).toEqual(['no', undefined]);
  });

  it('gives a field to one column only, parts of a text to several', () => {
    const mapping = { hasHead: true, fields: ['title', 'message', undefined] } as const;
    expect(mapColumn(mapping, 2, 'title').fields).toEqual([undefined, 'message', 'title']);
    expect(mapColumn(mapping, 2, 'message').fields).toEqual(['title', 'message', 'message']);
    expect(mapColumn(mapping, 0, undefined).fields).toEqual([undefined, 'message', undefined]);
  });
});
