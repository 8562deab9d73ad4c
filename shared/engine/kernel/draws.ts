import { drawWord, PURPOSES, uniformOf } from '../chance';
import { drawnFrom, plannedDuration, type Drawable } from '../duration';
import type { Kernel } from './kernel';

/** Purposes as the numbers that go into a draw. */
export const DRAW = {
  duration: PURPOSES.indexOf('duration'),
  success: PURPOSES.indexOf('success'),
  fallback: PURPOSES.indexOf('fallback'),
  option: PURPOSES.indexOf('option'),
  decisionTime: PURPOSES.indexOf('decision time'),
  approval: PURPOSES.indexOf('approval'),
} as const;

/** The number for this job and purpose: the one that the timekeeper draws. */
const draw = (k: Kernel, job: number, purpose: number): number =>
  uniformOf(k.words, k.tables.name[job]!, drawWord(k.visit[job]!, k.attempt[job]!, purpose));

export const drawnTime = (k: Kernel, job: number, from: Drawable, purpose: number): number =>
  k.planned ? plannedDuration(from.distribution) : drawnFrom(from, draw(k, job, purpose));

export const succeeds = (k: Kernel, job: number, probability: number, purpose: number): boolean =>
  k.planned ? probability > 0 : probability >= 1 || draw(k, job, purpose) < probability;

/** For a choice by weight: undefined in a run that goes as planned. */
export const drawOption = (k: Kernel, job: number): number => draw(k, job, DRAW.option);
