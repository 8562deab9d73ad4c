import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Box, Point } from '../../shared/model/plan';

interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

interface PanZoom {
  readonly hold: RefObject<HTMLDivElement | null>;
  /** For an element whose upper left corner is `origin` of the drawing. */
  readonly transform: string;
  readonly isMoving: boolean;
}

const LEAST = 0.15;
const MOST = 2;

/** Frames `focus` whenever it changes, until the person moves the drawing with mouse, wheel or touch. */
export function usePanZoom(focus: Box, origin: Point): PanZoom {
  const hold = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ x: 0, y: 0, scale: 1 });
  const [isMoving, setMoving] = useState(false);

  useEffect(() => {
    const element = hold.current;
    if (element === null) return;
    const frame = (): void => setView(framed(focus, { width: element.clientWidth, height: element.clientHeight }));
    const sized = new ResizeObserver(frame);
    sized.observe(element); // calls at once, and when the card above comes or goes
    return () => sized.disconnect();
  }, [focus]);

  useEffect(() => {
    const element = hold.current;
    if (element === null) return;
    let last: Point | undefined;
    const grab = (event: PointerEvent): void => {
      last = { x: event.clientX, y: event.clientY };
      element.setPointerCapture(event.pointerId);
      setMoving(true);
    };
    const drag = (event: PointerEvent): void => {
      if (last === undefined) return;
      const zoom = element.currentCSSZoom; // large screens draw the whole room larger
      const [dx, dy] = [(event.clientX - last.x) / zoom, (event.clientY - last.y) / zoom];
      last = { x: event.clientX, y: event.clientY };
      setView((now) => ({ ...now, x: now.x + dx, y: now.y + dy }));
    };
    const release = (): void => {
      last = undefined;
      setMoving(false);
    };
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const zoom = element.currentCSSZoom;
      const at = { x: (event.clientX - box.left) / zoom, y: (event.clientY - box.top) / zoom };
      setView((now) => zoomed(now, at, Math.exp(-event.deltaY / 500)));
    };
    element.addEventListener('pointerdown', grab);
    element.addEventListener('pointermove', drag);
    element.addEventListener('pointerup', release);
    element.addEventListener('pointercancel', release);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', grab);
      element.removeEventListener('pointermove', drag);
      element.removeEventListener('pointerup', release);
      element.removeEventListener('pointercancel', release);
      element.removeEventListener('wheel', wheel);
    };
  }, []);

  const { x, y, scale } = view;
  const transform = `translate(${x + origin.x * scale}px, ${y + origin.y * scale}px) scale(${scale})`;
  return { hold, transform, isMoving };
}

/** The view in which `box` stands in the middle with room around it, not larger than life. */
export function framed(box: Box, { width, height }: { readonly width: number; readonly height: number }): View {
  const room = 96;
  const scale = clamp(Math.min(width / (box.width + 2 * room), height / (box.height + 2 * room), 1));
  return {
    x: width / 2 - (box.x + box.width / 2) * scale,
    y: height / 2 - (box.y + box.height / 2) * scale,
    scale,
  };
}

/** Zooming keeps the point under the pointer where it is. */
export function zoomed(view: View, at: Point, by: number): View {
  const scale = clamp(view.scale * by);
  const ratio = scale / view.scale;
  return { x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio, scale };
}

const clamp = (scale: number): number => Math.min(MOST, Math.max(LEAST, scale));
