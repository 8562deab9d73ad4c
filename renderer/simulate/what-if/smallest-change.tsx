import { Button, MultiSelect } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { changeablesOf } from '../../../shared/analysis/simulation/smallest-change';
import { searchSmallest, type Sought } from '../../../shared/analysis/simulation/smallest-search';
import type { ServiceOutlook } from '../../../shared/model/simulation';
import { part } from '../../../shared/report/simulation/share-change';
import { useRemembered } from '../../ui/remembered';
import type { Shown } from '../bench/shown';
import { ENOUGH, isBetter, isEnough, playAttempt, RUNS } from './seek';
import { likelyChanges, searchText } from './smallest-words';
import type { Suggestion } from './suggestions';
import classes from './what-if-tab.module.css';

interface Props {
  readonly shown: Shown;
  readonly onKeep: (suggestion: Suggestion) => void;
}

/** The least that has to change for a service to be in time in nine runs of ten, of what the planner says can change. */
export function SmallestChange({ shown: { bench, row, result }, onKeep }: Props) {
  const { source, scenario, settings } = bench;
  const { workflow } = source.plan;
  const service = row?.service;
  const changeables = useMemo(() => changeablesOf(workflow), [workflow]);
  const [kept, keep] = useRemembered<Readonly<Record<string, readonly string[]>>>('simulate.changeable', {});
  const place = `${source.id} ${service?.key ?? ''}`;
  const marked = useMemo(
    () =>
      kept[place]?.filter((id) => changeables.some((it) => it.id === id)) ??
      likelyChanges(workflow, result, service?.key),
    [kept, place, changeables, workflow, result, service?.key],
  );
  const mark = (ids: readonly string[]): void => keep({ ...kept, [place]: ids });
  const [sought, setSought] = useState<Sought<ServiceOutlook>>();
  const running = useRef<AbortController>(undefined);
  const [isRunning, setRunning] = useState(false);
  useEffect(() => () => running.current?.abort(), []);
  if (service?.rto === undefined || row?.outlook.rto === undefined) return null;
  if (part(row.outlook.rto) >= ENOUGH) return null;
  const begin = async (): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setRunning(true);
    setSought({ tried: 0 });
    const asked = { workflow, scenario, settings: { runs: RUNS, seed: settings.seed } };
    const so = await searchSmallest<ServiceOutlook>({
      marked: changeables.filter(({ id }) => marked.includes(id)),
      play: (attempt) => playAttempt(attempt, { source: asked, service: service.key, signal }),
      isEnough,
      isBetter,
      onTried: setSought,
    });
    setSought(so);
    setRunning(false);
  };
  return (
    <section className={classes.smallest} aria-label="Smallest change">
      <h3 className={classes.heading}>The smallest change that brings {service.name} in time in nine runs of ten</h3>
      <MultiSelect
        label="What can be changed"
        size="xs"
        searchable
        data={changeables.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...marked]}
        onChange={mark}
        disabled={isRunning}
        maxValues={8}
      />
      <div className={classes.seek}>
        {isRunning ? (
          <Button size="compact-sm" variant="default" onClick={() => running.current?.abort()}>
            Cancel
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" disabled={marked.length === 0} onClick={() => void begin()}>
            Search
          </Button>
        )}
        <span role="status" data-figures>
          {sought === undefined
            ? 'Finds the fewest and smallest of these changes that are enough: each alone, then two together, then more.'
            : searchText(sought, isRunning)}
        </span>
      </div>
      {sought?.found && (
        <Button
          size="compact-sm"
          onClick={() =>
            sought.found &&
            onKeep({
              title: sought.found.attempt.title.slice(0, 200),
              changes: [...sought.found.attempt.changes],
              effects: [],
            })
          }
        >
          Make it a what-if
        </Button>
      )}
    </section>
  );
}
