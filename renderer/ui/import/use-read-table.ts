import { useMemo, useState } from 'react';
import { calendarDay } from '../../../shared/basics/calendar-day';
import { isAmbiguousClock, type Reading } from '../../../shared/basics/instant';
import { guessMapping, timesOf, type Sheet } from '../../../shared/editing/msel/mapping';
import { readMsel } from '../../../shared/editing/msel/read-msel';
import type { Scenario } from '../../../shared/model/scenario';
import type { Workflow } from '../../../shared/model/workflow';

/** A table on its way in: what its columns are taken for, what its times mean, and the injects that come of it. */
export function useReadTable(sheet: Sheet, scenario: Scenario, workflow: Workflow) {
  const [mapping, setMapping] = useState(() => guessMapping(sheet));
  const times = useMemo(() => timesOf(sheet, mapping), [sheet, mapping]);
  const dates = useMemo(() => times.flatMap((time) => calendarDay(time) ?? []), [times]);
  const [reading, setReading] = useState<Omit<Reading, 'startsAt'>>(() => ({
    startsOn: scenario.startsOn ?? firstDay(sheet),
  }));
  const read = useMemo(
    () => readMsel(sheet, mapping, { scenario, workflow, reading }),
    [sheet, mapping, scenario, workflow, reading],
  );
  const asks = {
    clock: times.some(isAmbiguousClock),
    dates: dates.some(({ isAmbiguous }) => isAmbiguous),
    startsOn: dates.length > 0,
  };
  return { mapping, setMapping, reading, setReading, asks, read };
}

/** Until the person says otherwise the story begins on the first day that the file names. */
function firstDay(sheet: Sheet): string | undefined {
  const days = timesOf(sheet, guessMapping(sheet)).flatMap((time) => calendarDay(time)?.day ?? []);
  return days.toSorted()[0];
}
