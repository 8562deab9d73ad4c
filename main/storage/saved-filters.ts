import type { Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { SavedFilter } from '../../shared/model/finding-query';
import { readJson } from './read-row';
import type { Workspace } from './workspace';

export interface SavedFilters {
  list(): readonly SavedFilter[];
  /** One of the same id is replaced. */
  save(filter: SavedFilter): Result<void, Failure>;
  remove(id: string): Result<void, Failure>;
}

export function createSavedFilters(workspace: Workspace): SavedFilters {
  const all = workspace.db.prepare<[], { body: string }>(
    'SELECT body FROM finding_filter ORDER BY name COLLATE NOCASE',
  );
  const put = workspace.db.prepare(
    'INSERT INTO finding_filter (id, name, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body',
  );
  const drop = workspace.db.prepare('DELETE FROM finding_filter WHERE id = ?');
  return {
    list: () => all.all().map(({ body }) => readJson(SavedFilter, body, 'A saved filter')),
    save: (filter) => workspace.write(() => void put.run(filter.id, filter.name, JSON.stringify(filter))),
    remove: (id) => workspace.write(() => void drop.run(id)),
  };
}
