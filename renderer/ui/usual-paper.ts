import type { PaperSize } from '../../shared/contract/made-file';

/** Letter where offices have it, A4 everywhere else. */
export const usualPaper = (language: string): PaperSize =>
  /-(US|CA|MX|PH|CL|CO|VE|GT|CR|PA|DO|PR)\b/i.test(language) ? 'letter' : 'a4';
