import { InjectMode, type Inject } from '../../model/scenario';

const SAID: readonly (readonly [RegExp, Inject['mode']])[] = [
  [/e-?mail|\bmail/i, 'email'],
  [/phone|^call|radio/i, 'phone'],
  [/in person|face|spoken|oral/i, 'verbal'],
  [/^text$|sms/i, 'SMS'],
  [/tweet|twitter|facebook|social/i, 'social media'],
  [/role.?play/i, 'role-play'],
  [/news|\btv\b|press/i, 'press'],
  [/letter|paper|hand-?out|\bfile\b/i, 'document'],
];

/** How an inject reaches the room, as other tools and templates say it; undefined for what means nothing here. */
export function modeSaid(text: string): Inject['mode'] | undefined {
  const same = text.trim().toLowerCase();
  if (same.length > 40) return undefined;
  return InjectMode.options.find((mode) => mode.toLowerCase() === same) ?? SAID.find(([said]) => said.test(same))?.[1];
}
