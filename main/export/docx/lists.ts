import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 340, hanging: 280 } } },
});

/** Bulleted and numbered lists. */
export const BULLETS: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};
