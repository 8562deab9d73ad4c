import { Select, Slider } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Variant } from '../../../shared/model/variant';
import { responseCurve } from '../../../shared/report/charts/response-curve';
import { shareText } from '../../../shared/report/simulation/figures';
import { outlookOf, type ServiceRow } from '../../../shared/report/simulation/service-rows';
import { part } from '../../../shared/report/simulation/share-change';
import { Chart } from '../../ui/chart';
import { DataTable, type ShownColumn } from '../../ui/data-table';
import { SCREEN_INK } from '../../ui/screen-ink';
import { ChangeMark } from '../bench/change-mark';
import { laterColumn } from '../bench/later-column';
import type { Shown } from '../bench/shown';
import { TableBar } from '../bench/table-bar';
import { timeColumn } from '../bench/time-column';
import { figuresOf, type Figure } from './figures-of';
import { reading, responseOf } from './response';
import { useResponse } from './use-response';
import classes from './what-if-tab.module.css';

interface Props {
  readonly shown: Shown;
  readonly variant: Variant;
}

/** Baseline and what-if side by side, and one figure tried over its whole range. */
export function Comparison({ shown, variant }: Props) {
  const { bench, rows } = shown;
  const { baseline, source } = bench;
  const before = baseline.result;
  const columns = useMemo(() => columnsFor((row) => before && outlookOf(before, row.service.key)), [before]);
  const compared = rows.filter(({ isInterrupted }) => isInterrupted);
  const figures = useMemo(() => figuresOf(variant, source.plan.workflow), [variant, source.plan.workflow]);
  return (
    <div className={classes.comparison}>
      <DataTable
        label={`${variant.title} against the baseline`}
        columns={columns}
        rows={compared}
        keyOf={({ service }) => service.key}
      />
      <TableBar rows={compared} columns={columns} fileName={`comparison ${variant.title}`}>
        Change of P(RTO) in points, ≈ where the 95 % interval leaves both directions open. Both on seed{' '}
        {bench.settings.seed}.
      </TableBar>
      {figures.length > 0 && <Range shown={shown} figures={figures} />}
    </div>
  );
}

function Range({ shown: { bench, row }, figures }: { readonly shown: Shown; readonly figures: readonly Figure[] }) {
  const { variants } = bench;
  const [picked, setPicked] = useState<string>();
  const figure = figures.find(({ id }) => id === picked) ?? figures[0];
  const tried = useResponse(bench, figure, row?.service.key);
  const [dragged, setDragged] = useState<number>();
  if (figure === undefined || row === undefined) return null;
  const take = (value: number): void => {
    const next = figure.with(value);
    variants.set(variants.store.get().map((it) => (it.id === next.id ? next : it)));
  };
  const { label, min, max, step, value, planned, format } = figure;
  const response = responseOf(tried, figure, row.service);
  return (
    <section className={classes.range} aria-label="One figure over its range">
      <div className={classes.rangeHead}>
        <Select
          aria-label="Figure"
          size="xs"
          allowDeselect={false}
          data={figures.map((it) => ({ value: it.id, label: it.label }))}
          value={figure.id}
          onChange={(id) => setPicked(id ?? undefined)}
        />
        <strong data-figures>{format(dragged ?? value)}</strong>
        {planned !== undefined && <span className={classes.planned}>plan: {format(planned)}</span>}
      </div>
      <p className={classes.measure}>{response.label}</p>
      <Chart markup={responseCurve(response, SCREEN_INK)} />
      <div className={classes.slider}>
        <Slider
          thumbLabel={label}
          label={format}
          min={min}
          max={max}
          step={step}
          value={dragged ?? value}
          onChange={setDragged}
          onChangeEnd={(next) => {
            setDragged(undefined);
            take(next);
          }}
        />
      </div>
      <p className={classes.reading}>{reading(tried, figure, row.service)}</p>
    </section>
  );
}

type Outlook = ServiceRow['outlook'];

const columnsFor = (before: (row: ServiceRow) => Outlook | undefined): readonly ShownColumn<ServiceRow>[] => [
  {
    id: 'service',
    label: 'Service',
    value: ({ service }) => service.name,
    show: ({ service }) => <span title={service.name}>{service.name}</span>,
    isText: true,
  },
  {
    id: 'before',
    label: 'Baseline',
    value: (row) => shareValue(before(row)),
    show: (row) => shareText(before(row)?.rto),
    width: '68px',
  },
  {
    id: 'now',
    label: 'What if',
    value: ({ outlook }) => shareValue(outlook),
    show: ({ outlook }) => <strong>{shareText(outlook.rto)}</strong>,
    width: '64px',
  },
  {
    id: 'change',
    label: 'Change',
    value: ({ change }) => change?.points,
    show: ({ change }) => (change ? <ChangeMark of={change} /> : '–'),
    width: '76px',
  },
  timeColumn('p50', 'P50', ({ outlook }) => outlook.toMbco.p50, { width: '76px' }),
  laterColumn,
];

const shareValue = (outlook: Outlook | undefined): number | undefined => (outlook?.rto ? part(outlook.rto) : undefined);
