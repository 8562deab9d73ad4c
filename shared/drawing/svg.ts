import { namesOf } from '../model/names';
import type { Box, Plan } from '../model/plan';
import { clipped, holds } from './clip';
import type { DrawnHeat } from './heat';
import { element, short } from './markup';
import { LIGHT, type Palette } from './palette';
import { sceneOf, type PlacedState, type PlacedTransition, type Scene } from './scene';
import { isContainer, type Size } from './sizes';
import type { DrawnRun } from './status';
import { containerNode } from './svg-container';
import { edgeLine, edgeWords } from './svg-edge';
import { endNode } from './svg-end';
import { leafNode } from './svg-leaf';
import { FONT, type Brush } from './svg-style';
import { tile } from './svg-tile';

export interface Picture {
  readonly palette?: Palette;
  /** `tile` for thumbnails; default `full`. */
  readonly detail?: 'full' | 'tile';
  readonly run?: DrawnRun;
  /** A measure instead of a run. */
  readonly heat?: DrawnHeat;
  /** Pixels of the finished picture; the drawing is fitted into it and centred. Default: its own size. */
  readonly width?: number;
  readonly height?: number;
  /** Default: drawn on the surface of the palette. */
  readonly background?: 'none';
  /** What of the drawing is shown, and how large its smallest letters are; the whole with letters for a screen otherwise. */
  readonly part?: { readonly box: Box; readonly letters: number };
}

const MARGIN = 24;
/** The smallest of a drawing in the app. */
const SMALL_LETTERS = 11;

/** A plan as an SVG picture, alone or with a run laid over it. One renderer for thumbnails, reports and exports. */
export function drawPlan(plan: Plan, picture: Picture = {}): string {
  const { palette = LIGHT, detail = 'full', run, heat, part } = picture;
  const whole = sceneOf(plan);
  const scene: Pick<Scene, 'states' | 'transitions'> = part === undefined ? whole : clipped(whole, part.box);
  const own = part?.box ?? widened(whole.bounds, MARGIN);
  const size = sizeFor(own, picture);
  const box = fitted(own, size);
  const unit = box.width / size.width;
  const brush: Brush = {
    palette,
    workflow: plan.workflow,
    names: namesOf(plan.workflow),
    run,
    heat,
    detail,
    unit,
    letters: largeLetters(part?.letters),
  };
  const [paper] = palette.surfaces;
  const containers = scene.states.filter(({ state }) => isContainer(state.kind));
  const leaves = scene.states.filter(({ state }) => !isContainer(state.kind));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: [box.x, box.y, box.width, box.height].map(short).join(' '),
      'font-family': FONT,
      role: 'img',
      'aria-label': `Drawing of ${plan.workflow.title}`,
    },
    picture.background === 'none' ? '' : element('rect', { ...box, fill: paper }),
    ...containers.map((placed) => node(placed, brush)),
    ...takenLast(scene.transitions, run).map((placed) => edgeLine(placed, brush)),
    ...leaves.map((placed) => node(placed, brush)),
    ...(detail === 'full'
      ? scene.transitions.filter((it) => isLabelled(it, part?.box)).map((placed) => edgeWords(placed, brush))
      : []),
  );
}

/** As small as in the app is as it is drawn in the app. */
const largeLetters = (letters: number | undefined): number | undefined =>
  letters !== undefined && letters > SMALL_LETTERS ? letters : undefined;

/** A label stands in the part in which its line begins. */
const isLabelled = ({ points: [start] }: PlacedTransition, box: Box | undefined): boolean =>
  box === undefined || (start !== undefined && holds(box, start));

/** The path taken lies above the roads not taken. */
const takenLast = (transitions: readonly PlacedTransition[], run: DrawnRun | undefined): readonly PlacedTransition[] =>
  run === undefined
    ? transitions
    : transitions.toSorted((a, b) => Number(run.taken.has(a.transition.id)) - Number(run.taken.has(b.transition.id)));

const widened = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function sizeFor(box: Box, { width, height }: Picture): Size {
  const wide = width ?? (height === undefined ? box.width : (height * box.width) / box.height);
  return { width: wide, height: height ?? (wide * box.height) / box.width };
}

/** The box with room added at two sides, so that it has the proportions of the picture. */
function fitted(box: Box, size: Size): Box {
  const unit = Math.max(box.width / size.width, box.height / size.height);
  const [width, height] = [size.width * unit, size.height * unit];
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height };
}

function node(placed: PlacedState, brush: Brush): string {
  if (brush.detail === 'tile') return tile(placed, brush);
  if (isContainer(placed.state.kind)) return containerNode(placed, brush);
  return placed.state.kind === 'end' ? endNode(placed, placed.state, brush) : leafNode(placed, brush);
}
