import { Button, Modal } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { freeze, liveSettings, scenariosOf } from '../../../shared/model/freeze';
import { call } from '../../client/client';
import { address, go } from '../../client/navigation';
import { useStore } from '../../client/store';
import { DrillChoices, usualChoices } from '../../ui/drill-choices';
import { ErrorNote } from '../../ui/error-note';
import { useEditor, usePlan } from '../editor/editor-context';
import { useLeadTo } from '../editor/use-lead-to';
import { ProblemLine } from '../outline/problem-line';
import classes from './start-drill.module.css';

/** How the plan is to be drilled; starting leads to the control room. Errors of the plan come first, each leading to its field. */
export function StartDrill({ onClose }: { readonly onClose: () => void }) {
  const problems = useStore(useEditor().problems).filter((p) => p.severity === 'error');
  return (
    <Modal opened onClose={onClose} title="Drill this plan" size="md" transitionProps={{ duration: 0 }}>
      {problems.length > 0 ? <ErrorsFirst onClose={onClose} /> : <Settings />}
    </Modal>
  );
}

function ErrorsFirst({ onClose }: { readonly onClose: () => void }) {
  const leadTo = useLeadTo();
  const problems = useStore(useEditor().problems).filter((p) => p.severity === 'error');
  return (
    <div className={classes.form}>
      <p className={classes.lead}>
        {problems.length === 1 ? 'One error keeps' : `${problems.length} errors keep`} this plan from being drilled.
      </p>
      <ul className={classes.errors}>
        {problems.map((problem, n) => (
          <li key={n}>
            <ProblemLine
              problem={problem}
              onClick={() => {
                onClose();
                leadTo(problem.place);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Settings() {
  const editor = useEditor();
  const plan = usePlan();
  const scenarios = scenariosOf(plan);
  const [scenarioId, setScenarioId] = useState(useStore(editor.picked).scenario);
  const [choices, setChoices] = useState(usualChoices(plan.workflow.title));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const scenario = scenarios.find((s) => s.id === scenarioId) ?? scenarios[0];

  const start = async (): Promise<void> => {
    if (scenario === undefined) return;
    setBusy(true);
    await editor.saver.flush();
    const title = choices.title.trim() || plan.workflow.title;
    const frozen = freeze(plan, scenario, liveSettings({ ...choices, title }));
    const started = await call('runs.start', { frozen, planId: editor.id });
    setBusy(false);
    if (started.ok) go(address('drills', started.value.runId));
    else setRefusal(started.error.message);
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <DrillChoices
        scenarios={scenarios}
        scenario={scenario}
        onScenario={setScenarioId}
        choices={choices}
        onChoices={setChoices}
      />
      {refusal !== undefined && <ErrorNote>{refusal}</ErrorNote>}
      <div className={classes.actions}>
        <Button type="submit" leftSection={<IconPlayerPlay size={14} />} loading={busy}>
          Start drill
        </Button>
      </div>
    </form>
  );
}
