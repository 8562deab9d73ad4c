import { looksLikePicture } from '../../shared/model/file-name';
import type { ProjectorInject, ProjectorView } from '../../shared/model/projector';

/** Rows that fit on one screen that never scrolls: what is left over is counted or named, never cut. */
export interface Rows {
  readonly work: number;
  readonly done: number;
  readonly duties: number;
  readonly services: number;
  /** Lines of the message of the inject on the table. */
  readonly message: number;
  /** Injects before it. */
  readonly before: number;
}

// Heights in pixels of a 1920 × 1080 screen, as projector.module.css sets them.
const BODY = 812;
const QUESTION = 150;
const JOIN = 300;
const HEADING = 48;
const LINE = 46;
const MORE = 50;
const PICTURES = 260;
/** Letters of a message on one line of half the screen. */
const LETTERS = 50;

interface Part {
  readonly have: number;
  readonly most: number;
  readonly height: number;
}

/** Work and duties share the left half, services and injects the right; a half that is alone has the same height. */
export function fitRows(view: ProjectorView): Rows {
  const { lanes, services, injects = [], duties = [], question, join } = view;
  const body = BODY - (question === undefined ? 0 : QUESTION) - (join === undefined ? 0 : JOIN);
  const work = { have: lanes?.work.length ?? 0, most: 6, height: 99 };
  const done = { have: lanes?.done.length ?? 0, most: 5, height: 54 };
  const told = { have: duties.length, most: 5, height: 62 };
  const side = { have: services?.shown.length ?? 0, most: 5, height: 70 };
  const [latest] = injects;
  // a picture is given the room of what came before it
  const isPictured = latest !== undefined && hasPictures(latest);
  const earlier = { have: isPictured ? 0 : Math.max(0, injects.length - 1), most: 3, height: 54 };
  const isLeft = lanes !== undefined;
  const headings = 2 * HEADING + MORE + (duties.length > 0 ? HEADING + MORE : 0);
  const [w = 0, t = 0, d = 0] = isLeft ? fill(body - headings, [work, told, done]) : [];
  const message = linesOf(latest, body);
  const left = body - (services === undefined ? 0 : HEADING + MORE) - tableHeight(latest, message);
  const [s = 0, b = 0, right = 0] = fill(left, isLeft ? [side, earlier] : [side, earlier, told]);
  return { work: w, done: d, duties: isLeft ? t : right, services: s, message, before: b };
}

/** One row more of each part in turn, as long as there is room; each of them has one, whatever there is room for. */
function fill(room: number, parts: readonly Part[]): number[] {
  const rows = parts.map(({ have }) => Math.min(have, 1));
  const used = (): number => parts.reduce((sum, { height }, at) => sum + height * (rows[at] ?? 0), 0);
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const [at, { have, most, height }] of parts.entries()) {
      const now = rows[at] ?? 0;
      if (now >= Math.min(have, most) || used() + height > room) continue;
      rows[at] = now + 1;
      isGrowing = true;
    }
  }
  return rows;
}

const hasPictures = ({ attachments = [] }: ProjectorInject): boolean =>
  attachments.some((it) => it.kind === 'file' && looksLikePicture(it.name));

function linesOf(inject: ProjectorInject | undefined, body: number): number {
  if (inject === undefined) return 0;
  const need = inject.message.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 0);
  return Math.min(need, hasPictures(inject) ? 3 : body < 500 ? 3 : 7);
}

function tableHeight(inject: ProjectorInject | undefined, lines: number): number {
  if (inject === undefined) return 0;
  const named = inject.attachments === undefined ? 0 : MORE;
  return 2 * HEADING + lines * LINE + named + (hasPictures(inject) ? PICTURES : 0);
}
