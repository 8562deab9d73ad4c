import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { DARK, LIGHT } from '../../shared/drawing/palette';
import { drawPlan } from '../../shared/drawing/svg';
import type { Plan } from '../../shared/model/plan';
import classes from './plan-picture.module.css';

/** About the size at which it is shown: what is read at that size decides what is drawn. */
const size = { width: 360, height: 160 };

/** A plan as a small still drawing that fits its surroundings. */
export function PlanPicture({ plan }: { readonly plan: Plan }) {
  const palette = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark' ? DARK : LIGHT;
  const drawing = useMemo(
    () => ({ __html: drawPlan(plan, { palette, detail: 'tile', background: 'none', ...size }) }),
    [plan, palette],
  );
  // The drawing is our own markup with every text of the plan escaped by shared/drawing/markup.
  return <div className={classes.picture} dangerouslySetInnerHTML={drawing} />;
}
