import { z } from 'zod';
import { attendanceOf } from '../../analysis/attendance';
import { Standing } from '../../model/run';
import type { History } from '../history';

/** Somebody who was called, as they took part by the end. */
export const Attended = z.object({ who: z.string(), standing: Standing, standIn: z.string().optional() });
export type Attended = z.infer<typeof Attended>;

export const attendedIn = ({ journal }: History): Attended[] => attendanceOf(journal).map((one) => ({ ...one }));
