import { useMemo } from 'react';
import type { ObjectiveRating } from '../../../shared/model/own-report';
import { valueOr } from '../../client/loadable';
import { call } from '../../client/client';
import { createResource, useResource } from '../../client/resource';
import { useRoom } from '../room/room-context';

/** What evaluators have found so far: the same ratings that stand in the report. */
export function useRatings(): {
  readonly ratings: readonly ObjectiveRating[];
  /** The sentence of a refusal; nothing when it is kept. */
  readonly rate: (rating: ObjectiveRating) => Promise<string | undefined>;
} {
  const { runId } = useRoom();
  const resource = useMemo(() => createResource('editions.own', { runId }, ['editions.changed']), [runId]);
  const own = valueOr(useResource(resource), undefined);
  return {
    ratings: own?.ratings ?? NONE,
    rate: async (rating) => {
      const rated = await call('editions.rate', { runId, rating });
      return rated.ok ? undefined : rated.error.message;
    },
  };
}

const NONE: readonly ObjectiveRating[] = [];
