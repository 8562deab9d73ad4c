import type { ProjectorChange, ProjectorSettings } from '../../model/projector';

/** What a projector shows until the facilitator says otherwise: nothing that looks ahead. */
export const firstProjector: ProjectorSettings = {
  panels: {
    clock: true,
    lanes: true,
    services: true,
    injects: true,
    question: true,
    countdown: true,
    forecast: false,
    automatic: false,
    hotwash: true,
    duties: false,
    join: false,
  },
};

/** The settings after a change; `now` is the wall clock, from which a countdown runs. */
export function changeProjector(before: ProjectorSettings, change: ProjectorChange, now: number): ProjectorSettings {
  const { question, countdownTo, panels } = before;
  const cleared = new Set(change.clear);
  const asked = change.question ?? (cleared.has('question') ? undefined : question);
  const until = change.countdown === undefined ? countdownTo : now + change.countdown;
  const isCounting = until !== undefined && (change.countdown !== undefined || !cleared.has('countdown'));
  return {
    panels: { ...panels, ...change.panels },
    ...(asked !== undefined && asked.trim() !== '' && { question: asked.trim() }),
    ...(isCounting && { countdownTo: until }),
  };
}
