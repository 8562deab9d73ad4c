import { Select, Slider } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Variant } from '../../../shared/model/variant';
import { responseCurve } from '../../../shared/report/charts/response-curve';
import { Chart } from '../../ui/chart';
import { SCREEN_INK } from '../../ui/screen-ink';
import { ChartFigures } from '../bench/chart-figures';
import type { Shown } from '../bench/shown';
import { figuresOf, type Figure } from './figures-of';
import { reading, responseOf } from './response';
import { triedColumns } from './tried-columns';
import { useResponse } from './use-response';
import { withChanged } from './variant-title';
import classes from './what-if-tab.module.css';

interface Props {
  readonly shown: Shown;
  readonly variant: Variant;
}

/** One figure of a what-if, tried over its whole range on the same seed. */
export function FigureRange({ shown, variant }: Props) {
  const { workflow } = shown.bench.source.plan;
  const figures = useMemo(() => figuresOf(variant, workflow), [variant, workflow]);
  return (
    <div className={classes.comparison}>
      {figures.length > 0 ? (
        <Range shown={shown} figures={figures} />
      ) : (
        <p className={classes.lead}>
          A difference with a number – units, a duration, a probability, a percentage – can be tried here over its whole
          range.
        </p>
      )}
    </div>
  );
}

function Range({ shown: { bench, row }, figures }: { readonly shown: Shown; readonly figures: readonly Figure[] }) {
  const { variants } = bench;
  const { workflow } = bench.source.plan;
  const [picked, setPicked] = useState<string>();
  const figure = figures.find(({ id }) => id === picked) ?? figures[0];
  const tried = useResponse(bench, figure, row?.service.key);
  const [dragged, setDragged] = useState<number>();
  if (figure === undefined || row === undefined) return null;
  const take = (value: number): void => {
    variants.set(withChanged(variants.store.get(), figure.with(value), workflow));
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
      <div className={classes.rangeFigures}>
        <ChartFigures
          label={`${label}: ${row.service.name}`}
          columns={triedColumns(figure)}
          rows={tried}
          fileName={`response ${label}`}
          note="1,000 runs for each value, on one seed."
        />
      </div>
    </section>
  );
}
