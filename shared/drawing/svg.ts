import { namesOf } from '../model/names';
import type { Plan } from '../model/plan';
import { element } from './markup';
import { LIGHT, type Palette } from './palette';
import { sceneOf, type PlacedState } from './scene';
import { isContainer } from './sizes';
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
  /** Pixels of the finished picture; the drawing is fitted into it and centred. Default: its own size. */
  readonly width?: number;
  readonly height?: number;
  /** Default: drawn on the surface of the palette. */
  readonly background?: 'none';
}

const MARGIN = 24;

/** A plan as an SVG picture, alone or with a run laid over it. One renderer for thumbnails, reports and exports. */
export function drawPlan(plan: Plan, picture: Picture = {}): string {
  const { palette = LIGHT, detail = 'full', run } = picture;
  const scene = sceneOf(plan);
  const { x, y, width, height } = scene.bounds;
  const box = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  const size = { width: picture.width ?? box.width, height: picture.height ?? ((picture.width ?? box.width) * box.height) / box.width }; // prettier-ignore
  const unit = Math.max(box.width / size.width, box.height / size.height);
  const brush: Brush = { palette, workflow: plan.workflow, names: namesOf(plan.workflow), run, detail, unit };
  const [paper] = palette.surfaces;
  const containers = scene.states.filter(({ state }) => isContainer(state.kind));
  const leaves = scene.states.filter(({ state }) => !isContainer(state.kind));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: [box.x, box.y, box.width, box.height].map(Math.round).join(' '),
      'font-family': FONT,
      role: 'img',
      'aria-label': `Drawing of ${plan.workflow.title}`,
    },
    picture.background === 'none' ? '' : element('rect', { ...box, fill: paper }),
    ...containers.map((placed) => node(placed, brush)),
    ...scene.transitions.map((placed) => edgeLine(placed, brush)),
    ...leaves.map((placed) => node(placed, brush)),
    ...(detail === 'full' ? scene.transitions.map((placed) => edgeWords(placed, brush)) : []),
  );
}

function node(placed: PlacedState, brush: Brush): string {
  if (brush.detail === 'tile') return tile(placed, brush);
  if (isContainer(placed.state.kind)) return containerNode(placed, brush);
  return placed.state.kind === 'end' ? endNode(placed, placed.state, brush) : leafNode(placed, brush);
}
