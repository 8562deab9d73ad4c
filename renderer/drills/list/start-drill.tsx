import { Button, Group, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../client/client';
import { valueOr } from '../../client/loadable';
import { address, go } from '../../client/navigation';
import { usePlans, useTemplates } from '../../client/workspace-lists';
import { DrillChoices, usualChoices } from '../../ui/drill-choices';
import { ErrorNote } from '../../ui/error-note';
import { freeze, liveSettings, scenariosOf } from '../../../shared/model/freeze';
import { TEMPLATE, usePlan } from './use-plan';
import classes from './start-drill.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly planId: string | undefined;
}

export const StartDrill = ({ opened, onClose, planId }: Props) => (
  <Modal opened={opened} onClose={onClose} title="Start a drill" centered>
    <StartForm planId={planId} onClose={onClose} />
  </Modal>
);

/** Which plan, which scenario, and how it is played. The plan is frozen as it is: later edits do not change the drill. */
function StartForm({ planId, onClose }: Pick<Props, 'planId' | 'onClose'>) {
  const plans = valueOr(usePlans(), []);
  const templates = valueOr(useTemplates(), []);
  const [picked, setPicked] = useState<string | undefined>(planId);
  const source = picked ?? plans[0]?.id ?? (templates[0] && `${TEMPLATE}${templates[0].id}`);
  const loaded = usePlan(source, templates);
  const [scenario, setScenario] = useState<string>();
  const [choices, setChoices] = useState(usualChoices(''));
  const [refusal, setRefusal] = useState<string>();
  const [isStarting, setStarting] = useState(false);

  const { plan } = loaded;
  const scenarios = plan === undefined ? [] : scenariosOf(plan);
  const chosen = scenarios.find(({ id }) => id === scenario) ?? scenarios[0];
  const name = choices.title === '' ? (plan?.workflow.title ?? '') : choices.title;

  const start = async (): Promise<void> => {
    if (plan === undefined || chosen === undefined || name.trim() === '') return;
    setStarting(true);
    const result = await call('runs.start', {
      frozen: freeze(plan, chosen, liveSettings({ ...choices, title: name.trim() })),
      ...(source === undefined || source.startsWith(TEMPLATE) ? {} : { planId: source }),
    });
    setStarting(false);
    if (result.ok) go(address('drills', result.value.runId));
    else setRefusal(result.error.message);
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <Select
        label="Plan"
        allowDeselect={false}
        searchable
        data={[
          { group: 'Plans', items: plans.map((it) => ({ value: it.id, label: it.title })) },
          {
            group: 'Templates',
            items: templates.map((it) => ({ value: `${TEMPLATE}${it.id}`, label: it.plan.workflow.title })),
          },
        ]}
        value={source ?? null}
        onChange={(value) => {
          setPicked(value ?? undefined);
          setScenario(undefined);
          setChoices({ ...choices, title: '' });
        }}
      />
      {loaded.trouble !== undefined && <ErrorNote>{loaded.trouble}</ErrorNote>}
      <DrillChoices
        scenarios={scenarios}
        scenario={chosen}
        onScenario={setScenario}
        choices={{ ...choices, title: name }}
        onChoices={setChoices}
      />
      {refusal !== undefined && <ErrorNote>{refusal}</ErrorNote>}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isStarting} disabled={plan === undefined || name.trim() === ''}>
          Start
        </Button>
      </Group>
    </form>
  );
}
