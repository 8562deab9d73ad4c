import { Button } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import type { Output } from '../../shared/contract/contract';
import { address } from '../client/navigation';
import { formatDay } from '../ui/wall-time';
import { PlanPicture } from '../ui/plan-picture';
import { createPlan, startQuickDrill } from './create-plan';
import { firstSentence, headlineOf } from './headline';
import { TargetLine } from './target-line';
import type { Work } from './use-work';
import classes from './template-card.module.css';

interface Props {
  readonly template: Output<'templates.list'>[number];
  readonly work: Work;
}

/** A template as a drawing, what happened, and the two things to do with it. */
export function TemplateCard({ template: { id, plan }, work }: Props) {
  const { title, summary = '', inspiredBy } = plan.workflow;
  const headline = headlineOf(plan);
  return (
    <article className={classes.card} aria-label={title}>
      <div className={classes.picture}>
        <PlanPicture plan={plan} />
      </div>
      <div className={classes.text}>
        {inspiredBy && (
          <p className={classes.event} title={inspiredBy.event}>
            {formatDay(inspiredBy.date)}, {inspiredBy.event}
          </p>
        )}
        <h3 className={classes.title}>{title}</h3>
        <p className={classes.summary} title={summary}>
          {firstSentence(summary)}
        </p>
      </div>
      <div className={classes.facts}>
        <p className={classes.figures}>
          <Figure value={headline.services} of="services" />
          <Figure value={headline.steps} of="steps" />
          <Figure value={headline.injects} of="injects" />
        </p>
        <TargetLine headline={headline} />
        <div className={classes.actions}>
          <Button
            leftSection={<IconPlayerPlayFilled size={12} />}
            loading={work.busyWith === `drill-${id}`}
            onClick={() => work.start(`drill-${id}`, () => startQuickDrill(plan))}
          >
            Drill it now
          </Button>
          <Button
            variant="default"
            loading={work.busyWith === `open-${id}`}
            onClick={() => work.start(`open-${id}`, () => createPlan(plan, id))}
          >
            Open plan
          </Button>
          <Button variant="subtle" color="gray" component="a" href={address('simulate', `template.${id}`)}>
            Simulate
          </Button>
        </div>
      </div>
    </article>
  );
}

const Figure = ({ value, of }: { readonly value: number; readonly of: string }) => (
  <span>
    <strong>{value}</strong> {of}
  </span>
);
