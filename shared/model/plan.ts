import { z } from 'zod';
import { Key } from './ids';
import { Scenario } from './scenario';
import { Variant } from './variant';
import { Workflow } from './workflow';

const Point = z.object({ x: z.number(), y: z.number() });
const Box = z.object({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() });
export type Point = z.infer<typeof Point>;
export type Box = z.infer<typeof Box>;

/** Geometry only, in canvas pixels; a state's box is relative to its parent's. Missing entries are laid out when opened. */
export const Layout = z.object({
  states: z.record(Key, Box),
  /** Bend points of a transition, relative to the canvas. */
  transitions: z.record(Key, z.object({ bends: z.array(Point), label: Point.optional() })),
});
export type Layout = z.infer<typeof Layout>;

export const PLAN_FORMAT = 'statedrill.plan';
export const PLAN_VERSION = 1;

/** The document that is drawn, drilled and simulated; also the exchange file. */
export const Plan = z.object({
  format: z.literal(PLAN_FORMAT),
  version: z.literal(PLAN_VERSION),
  workflow: Workflow,
  scenarios: z.array(Scenario).max(100),
  /** What-ifs that are compared with the plan as it is, under any of its scenarios. */
  variants: z.array(Variant).max(100).optional(),
  layout: Layout,
});
export type Plan = z.infer<typeof Plan>;
