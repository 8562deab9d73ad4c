import type { InjectRecord } from '../../../shared/analysis/inject-records';
import { formatDuration } from '../../../shared/basics/time';
import type { Inject } from '../../../shared/model/scenario';

/** What became of a released inject, in one short line; nothing where nothing did yet. */
export function recordWords({ expected }: Inject, { acknowledged, replies, seen }: InjectRecord): string | undefined {
  const [first] = replies;
  const words = [
    ...(expected.length === 0 ? [] : [`${expected.filter((text) => seen.has(text)).length} of ${expected.length} seen`]), // prettier-ignore
    ...(first === undefined ? [] : [`first answer after ${formatDuration(first.roomTime)}`]),
    ...(acknowledged.length === 0 ? [] : [`${acknowledged.length} acknowledged`]),
  ];
  return words.length === 0 ? undefined : words.join(' · ');
}
