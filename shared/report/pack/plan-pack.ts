import { sheetsOf } from '../../drawing/sheets';
import { drawPlan } from '../../drawing/svg';
import type { Plan } from '../../model/plan';
import type { Block, ReportDocument, Section } from '../document/block';
import { formatDay, formatTimeOfDay } from '../words/dates';
import { asManyAsFit, counted } from '../words/phrases';
import { callTree, contactBlocks, vendorBlocks } from './contacts';
import { checklist } from './checklist';
import { protocolBlocks } from './communication';
import { messageBlocks, targetBlocks, whenBlocks, workaroundBlocks } from './plan-facts';

/** A plan as it is kept. */
export interface PackedPlan {
  readonly plan: Plan;
  readonly revision: number;
  /** ISO 8601. */
  readonly updatedAt: string;
}

/**
 * Plans to have at hand when nothing else is: on paper or in one file, without the app and without a network. Persons stand
 * in it with their contacts; its date is on the cover, since it cannot know what changed later.
 */
export function planPack(plans: readonly PackedPlan[], made: number): ReportDocument {
  const when = `${formatDay(made)}, ${formatTimeOfDay(made)}`;
  return {
    title: plans.length === 1 ? (plans[0]?.plan.workflow.title ?? '') : counted(plans.length, 'recovery plan'),
    kicker: 'Plan pack',
    banner: `MADE ${formatDay(made).toUpperCase()}`,
    meta: [counted(plans.length, 'plan'), 'Holds names and contacts: keep it where only those who need it can read it'],
    headline: `Made on ${when}. It does not know of any change since: look at the date, and at who is still there, before you rely on it.`,
    summary: [contents(plans)],
    sections: plans.map(sectionOf),
    footer: `Plan pack · made ${when}`,
  };
}

const contents = (plans: readonly PackedPlan[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'Plan', width: 46 },
    { title: 'For services', width: 30 },
    { title: 'Last changed', width: 16 },
    { title: 'Revision', width: 8, align: 'right' },
  ],
  rows: plans.map(({ plan: { workflow }, revision, updatedAt }) => ({
    cells: [
      { text: workflow.title, isStrong: true },
      workflow.services.map(({ name }) => name).join(', '),
      formatDay(Date.parse(updatedAt)),
      String(revision),
    ],
  })),
});

function sectionOf({ plan }: PackedPlan, index: number): Section {
  const { workflow } = plan;
  return {
    id: `plan-${index + 1}`,
    title: workflow.title,
    startsPage: true,
    blocks: [
      ...(workflow.summary === undefined ? [] : [{ kind: 'paragraph', text: workflow.summary } as const]),
      ...whenBlocks(workflow),
      ...contactBlocks(workflow),
      ...callTree(workflow),
      ...vendorBlocks(workflow),
      ...protocolBlocks(workflow),
      ...checklist(workflow),
      ...messageBlocks(workflow),
      ...targetBlocks(workflow),
      ...workaroundBlocks(workflow),
      ...drawingBlocks(plan),
    ],
  };
}

function drawingBlocks(plan: PackedPlan['plan']): readonly Block[] {
  const sheets = sheetsOf(plan);
  return sheets.map(({ isWide, holds, ...part }) => ({
    kind: 'figure',
    svg: drawPlan(plan, { background: 'none', part }),
    caption: `${plan.workflow.title}, as it is drawn${sheets.length === 1 ? '' : `: ${asManyAsFit(holds, 120)}`}.`,
    ...(isWide && { isWide }),
  }));
}
