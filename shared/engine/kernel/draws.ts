import type { Distribution } from '../../model/distribution';
import { drawWord, PURPOSES, uniformOf, type Purpose } from '../chance';
import { drawnDuration, plannedDuration } from '../duration';
import type { Kernel } from './kernel';

/** The number for this job and purpose: the one that the timekeeper draws. */
const draw = (k: Kernel, job: number, purpose: Purpose): number =>
  uniformOf(k.words, k.tables.name[job]!, drawWord(k.visit[job]!, k.attempt[job]!, PURPOSES.indexOf(purpose)));

export const drawnTime = (k: Kernel, job: number, distribution: Distribution, purpose: Purpose): number =>
  k.planned ? plannedDuration(distribution) : drawnDuration(distribution, draw(k, job, purpose));

export const succeeds = (k: Kernel, job: number, probability: number, purpose: Purpose): boolean =>
  k.planned ? probability > 0 : probability >= 1 || draw(k, job, purpose) < probability;

/** For a choice by weight: undefined in a run that goes as planned. */
export const drawOption = (k: Kernel, job: number): number => draw(k, job, 'option');
