import { formatDuration, type Ms } from '../../basics/time';
import type { Step } from '../../model/state';
import type { Key } from '../../model/ids';
import type { JournalEvent } from '../../model/journal';
import type { Interruption } from '../sections/service-levels';
import { severityOf, type Draft, type Facts, type Rule } from './proposal';

/** What was to bring a service back fell together with it. */
export const sharedFateRule: Rule = (facts) => [...lostMeans(facts), ...lostServices(facts)];

/** A copy, host or link that a restore needs, lost with its site or in the blow that took the service down. */
function lostMeans(facts: Facts): readonly Draft[] {
  const restores = facts.history.frozen.workflow.states.filter(
    (state) => state.kind === 'step' && restored(state).length > 0,
  );
  return restores.flatMap((state) =>
    state.kind === 'step' ? (state.needs ?? []).flatMap((component) => meansLost(state, component, facts)) : [],
  );
}

const restored = (step: Step): readonly Key[] => (step.restores ?? []).map(({ service }) => service);

function meansLost(step: Step, component: Key, facts: Facts): readonly Draft[] {
  const { history, services, steps } = facts;
  const fall = history.journal.find(({ changes }) =>
    changes.some((change) => change.kind === 'component' && change.component === component && change.status === 'down'),
  );
  const visit = steps.find(({ state }) => state === step.id);
  const held = [...(visit?.waits ?? []), ...(visit?.pauses ?? [])].filter(({ kind }) => kind === 'component');
  const name = history.names.name('components', component);
  const time: Ms = held.filter((delay) => delay.name === name).reduce((sum, delay) => sum + delay.time, 0);
  if (fall === undefined || (visit?.outcome === 'done' && time === 0)) return [];
  const fallen = services.filter(({ key }) => restored(step).includes(key));
  const down = fallen.filter(({ interruptions }) => interruptions.some(({ from }) => from === fall.at));
  const site = siteLost(component, fall, facts);
  const [service] = down.length > 0 ? down : fallen;
  if (service === undefined || (down.length === 0 && site === undefined)) return [];
  return [
    {
      key: `shared-fate/${step.id}/${component}`,
      title: `“${step.name}” needs ${name}, which was lost together with ${site ?? service.name}`,
      type: 'failure point',
      severity: severityOf(service.tier),
      description: `What brings ${service.name} back shares the fate of what it is to bring back.${time > 0 ? ` The step stood for ${formatDuration(time)} because of it.` : ''}`,
      action: {
        text: `Keep what “${step.name}” needs at another site, out of reach of the same blow.`,
        element: 'equipment',
      },
      evidence: { seqs: [fall.seq, ...(visit?.seqs ?? [])], at: fall.at, state: step.id, service: service.key },
    },
  ];
}

/** The name of the site whose loss took the component with it: a loss is recorded as what it does to each thing there. */
function siteLost(component: Key, fall: JournalEvent, { history }: Facts): string | undefined {
  const site = history.frozen.workflow.components.find(({ key }) => key === component)?.site;
  const injects = fall.changes.flatMap((change) => (change.kind === 'effect' ? [change.inject] : []));
  const effects = injects.flatMap((inject) => history.injects.get(inject)?.effects ?? []);
  const isLost = effects.some((effect) => effect.op === 'site' && effect.site === site);
  return isLost && site !== undefined ? history.names.name('sites', site) : undefined;
}

/** A dependency that the plan marks as needed to recover, or as sharing its fate, and that was down at the same time. */
function lostServices({ history, services }: Facts): readonly Draft[] {
  return history.frozen.workflow.dependencies.flatMap(({ from, to, type }): readonly Draft[] => {
    const service = services.find(({ key }) => key === from);
    const other = services.find(({ key }) => key === to);
    if ((type !== 'recovery' && type !== 'shared-fate') || service === undefined || other === undefined) return [];
    const both = overlap(service.interruptions, other.interruptions, history.end);
    if (both === undefined) return [];
    const time = formatDuration(both.to - both.from);
    return [
      {
        key: `shared-fate/${from}/${to}`,
        title:
          type === 'recovery'
            ? `${other.name}, needed to recover ${service.name}, was down with it`
            : `${other.name} went down together with ${service.name}`,
        type: 'failure point',
        severity: severityOf(service.tier),
        description: `Both were below their minimum level for ${time}.`,
        action: { text: `Take ${other.name} out of reach of what takes ${service.name} down.`, element: 'equipment' },
        evidence: { seqs: both.seqs, at: both.from, service: from },
      },
    ];
  });
}

function overlap(
  these: readonly Interruption[],
  those: readonly Interruption[],
  end: Ms,
): { from: Ms; to: Ms; seqs: readonly number[] } | undefined {
  for (const one of these) {
    for (const other of those) {
      const from = Math.max(one.from, other.from);
      const to = Math.min(one.to ?? end, other.to ?? end);
      if (from < to) return { from, to, seqs: [one.startSeq, other.startSeq] };
    }
  }
  return undefined;
}
