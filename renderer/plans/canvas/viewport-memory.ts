import type { Viewport } from 'reactflow';
import { z } from 'zod';

const Stored = z.object({ x: z.number(), y: z.number(), zoom: z.number().min(0.02).max(4) });
const keyOf = (plan: string): string => `statedrill.viewport.${plan}`;

/** Where this machine last looked at a plan. */
export function rememberedViewport(plan: string): Viewport | undefined {
  try {
    const stored = Stored.safeParse(JSON.parse(localStorage.getItem(keyOf(plan)) ?? 'null'));
    return stored.success ? stored.data : undefined;
  } catch {
    return undefined;
  }
}

export function rememberViewport(plan: string, viewport: Viewport): void {
  try {
    localStorage.setItem(keyOf(plan), JSON.stringify(viewport));
  } catch {
    // no room: the view starts fitted next time
  }
}
