import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconCopy, IconDots, IconPlus, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import { laterText, shareText, timeText } from '../../../shared/report/simulation/figures';
import { laterBy, mainService, outlookOf, serviceRows } from '../../../shared/report/simulation/service-rows';
import { pairedChange, shareChange } from '../../../shared/report/simulation/share-change';
import type { Share } from '../../../shared/model/simulation';
import type { Variant } from '../../../shared/model/variant';
import { freshId, freshTitle } from '../what-if/fresh-variant';
import { look } from './bench-address';
import { ChangeMark } from './change-mark';
import { looksTheSame } from './looks-the-same';
import { ScenarioSelect } from './scenario-select';
import type { Bench, Case } from './use-bench';
import { useComparison } from './use-comparison';
import classes from './case-list.module.css';

/** The scenario, and under it the plan as it is and every what-if, each with the figure that is asked about. */
export const CaseList = memo(ShownCases, (a, b) => looksTheSame(a.bench, b.bench));

function ShownCases({ bench }: { readonly bench: Bench }) {
  const { source, scenario, scenarios, cases, baseline, chosen, variants } = bench;
  const main = baseline.result && mainService(serviceRows(baseline.result, source.plan.workflow));
  const list = variants.store.get();
  const add = (variant: Variant): void => {
    variants.set([...list, variant]);
    look(source.id, { case: variant.id, tab: 'what-if' });
  };
  return (
    <nav className={classes.list} aria-label="Scenarios and what-ifs">
      <div className={classes.scenario}>
        <ScenarioSelect scenarios={scenarios} value={scenario} onChange={(id) => look(source.id, { scenario: id })} />
      </div>
      {main && (
        <p className={classes.asked} title={main.service.name}>
          {isSettled(main.outlook.rto) ? 'P50' : 'P(RTO)'}, {main.service.name}
        </p>
      )}
      <ul className={classes.cases}>
        {cases.map((it) => (
          <li key={it.id} className={classes.case} data-chosen={it === chosen || undefined}>
            <UnstyledButton
              className={classes.pick}
              aria-current={it === chosen ? 'true' : undefined}
              onClick={() => look(source.id, { case: it.variant?.id })}
            >
              <span className={classes.name} dir="auto" title={it.title}>
                {it.title}
              </span>
              {main && <CaseFigure of={it} baseline={baseline} service={main.service.key} />}
            </UnstyledButton>
            {it.variant && (
              <CaseMenu
                variant={it.variant}
                onCopy={(variant) => add({ ...variant, id: freshId(list), title: freshTitle(list, variant.title) })}
                onRemove={({ id }) => {
                  variants.set(list.filter((other) => other.id !== id));
                  if (it === chosen) look(source.id, { case: undefined });
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <UnstyledButton
        className={classes.add}
        onClick={() => add({ id: freshId(list), title: freshTitle(list, 'What if'), changes: [], effects: [] })}
      >
        <IconPlus size={14} aria-hidden />
        What if…
      </UnstyledButton>
      {source.planId === undefined && list.length > 0 && (
        <p className={classes.note}>
          What-ifs of a template are kept until this page is closed or loaded anew. In a plan of your own they are
          saved.
        </p>
      )}
    </nav>
  );
}

interface FigureProps {
  readonly of: Case;
  readonly baseline: Case;
  readonly service: string;
}

/** The probability that is asked about; where the baseline leaves no doubt about it, the middle time says more. */
function CaseFigure({ of, baseline, service }: FigureProps) {
  const comparison = useComparison(baseline, of);
  const now = of.result && outlookOf(of.result, service);
  const before = baseline.result && outlookOf(baseline.result, service);
  if (now === undefined || before === undefined) return <span className={classes.figure}>…</span>;
  const isCompared = of !== baseline;
  const paired = comparison?.services.find((it) => it.service === service)?.rto;
  const change = paired ? pairedChange(paired) : now.rto && before.rto && shareChange(now.rto, before.rto);
  return (
    <span className={classes.figure} data-figures data-old={of.isOld || undefined}>
      {isSettled(before.rto) && (change === undefined || change.direction === 'none') ? (
        <>
          {isCompared && <span className={classes.later}>{laterText(laterBy(now, before))}</span>}
          <strong>{timeText(now.toMbco.p50)}</strong>
        </>
      ) : (
        <>
          {isCompared && change && <ChangeMark of={change} />}
          <strong>{shareText(now.rto)}</strong>
        </>
      )}
    </span>
  );
}

const isSettled = (share: Share | undefined): boolean =>
  share === undefined || share.count === 0 || share.count === share.of;

interface MenuProps {
  readonly variant: Variant;
  readonly onCopy: (variant: Variant) => void;
  readonly onRemove: (variant: Variant) => void;
}

const CaseMenu = ({ variant, onCopy, onRemove }: MenuProps) => (
  <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
    <Menu.Target>
      <ActionIcon className={classes.more} size={22} aria-label={`More for ${variant.title}`}>
        <IconDots size={14} />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconCopy size={14} />} onClick={() => onCopy(variant)}>
        Duplicate
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={14} />} onClick={() => onRemove(variant)}>
        Remove
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
