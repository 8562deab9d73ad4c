import type { Names } from '../model/names';
import type { Workflow } from '../model/workflow';
import type { DrawnHeat } from './heat';
import type { Palette } from './palette';
import type { DrawnRun } from './status';

/** What every part of the picture is drawn with. */
export interface Brush {
  readonly palette: Palette;
  readonly workflow: Workflow;
  readonly names: Names;
  readonly run: DrawnRun | undefined;
  readonly heat: DrawnHeat | undefined;
  /** `tile`: a picture so small that only tiles and the names of containers are read. */
  readonly detail: 'full' | 'tile';
  /** Drawing units per pixel of the finished picture. */
  readonly unit: number;
  /** The smallest letters, where they have to be larger than those of the app. */
  readonly letters?: number | undefined;
}

export const FONT = "'Inter Variable', Inter, system-ui, sans-serif";

export const surfaceAt = ({ palette }: Brush, depth: number): string =>
  palette.surfaces[Math.min(depth, palette.surfaces.length - 1)] ?? palette.surfaces[0];
