import { ok, type Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import type { Publish } from '../runner/publish';
import type { SavedFilters } from '../storage/saved-filters';
import type { HandlersOf } from './handler';

export function createFilterHandlers(filters: SavedFilters, publish: Publish): HandlersOf<'filters'> {
  function tell(result: Result<void, Failure>): Result<Record<string, never>, Failure> {
    if (!result.ok) return result;
    publish('filters.changed', {});
    return ok({});
  }
  return {
    'filters.list': () => ok([...filters.list()]),
    'filters.save': (filter) => tell(filters.save(filter)),
    'filters.remove': ({ id }) => tell(filters.remove(id)),
  };
}
