import classes from './chart.module.css';

/** A chart of shared/report/charts: our own markup, every text in it escaped by shared/drawing/markup. */
export const Chart = ({ markup }: { readonly markup: string }) => (
  <div className={classes.chart} dangerouslySetInnerHTML={{ __html: markup }} />
);
