import type { ELK } from 'elkjs/lib/elk-api';
import type { Layout } from '../model/plan';
import type { Workflow } from '../model/workflow';
import { layOutInsideOut } from './lay-out-inside-out';
import { layOutInOnePiece } from './lay-out-in-one-piece';
import { treeOf } from './tree';

export type Layouter = Pick<ELK, 'layout'>;

/**
 * A layout for the whole drawing, made from nothing; the same drawing always gives the same layout. ELK is passed in:
 * a worker in the window, the library itself elsewhere. Transitions across the border of a container need the whole
 * drawing at once; without them every container is laid out for itself, which is tidier.
 */
export function layOut(workflow: Workflow, elk: Layouter): Promise<Layout> {
  const tree = treeOf(workflow);
  const crossing = tree.transitions.some((it) => tree.parentOf(it.from) !== tree.parentOf(it.to));
  return crossing ? layOutInOnePiece(workflow, elk) : layOutInsideOut(workflow, elk);
}
