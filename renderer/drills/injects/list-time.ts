import { formatInstant, type Ms } from '../../../shared/basics/time';

/** An instant in a dense list: whole minutes go without their seconds, `T+00:53`. */
export const listTime = (at: Ms): string => formatInstant(at).replace(/^(T.\d+:\d\d):00$/, '$1');
