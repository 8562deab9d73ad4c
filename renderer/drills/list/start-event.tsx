import { Button, Group, Modal, MultiSelect, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MINUTE } from '../../../shared/basics/time';
import { eventScenario, eventSettings, serviceKey, withoutPlan } from '../../../shared/model/real-event';
import type { FrozenRun } from '../../../shared/model/run';
import { call } from '../../client/client';
import { valueOr } from '../../client/loadable';
import { address, go } from '../../client/navigation';
import { usePlans } from '../../client/workspace-lists';
import { ErrorNote } from '../../ui/error-note';
import { usePlan } from './use-plan';
import classes from './start-drill.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export const StartEvent = ({ opened, onClose }: Props) => (
  <Modal opened={opened} onClose={onClose} title="Record a real disruption" centered>
    <StartForm onClose={onClose} />
  </Modal>
);

const NONE = 'none';
const two = (n: number): string => String(n).padStart(2, '0');
const localNow = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`;
};

/** What it is, since when, and by which plan; that no plan was activated is an answer too, with its why. */
function StartForm({ onClose }: Pick<Props, 'onClose'>) {
  const plans = valueOr(usePlans(), []);
  const [title, setTitle] = useState('');
  const [began, setBegan] = useState(localNow);
  const [isOver, setOver] = useState(false);
  const [source, setSource] = useState<string>();
  const [why, setWhy] = useState('');
  const [services, setServices] = useState<string[]>([]);
  const [refusal, setRefusal] = useState<string>();
  const [isStarting, setStarting] = useState(false);
  const planId = source === NONE ? undefined : source;
  const loaded = usePlan(planId, []);
  const since = new Date(began).getTime();
  const isReady = title.trim() !== '' && !Number.isNaN(since) && (source === NONE ? why.trim() !== '' : loaded.plan !== undefined); // prettier-ignore

  const frozen = (): FrozenRun | undefined => {
    const [startsOn = '', startsAt = ''] = began.split('T');
    const choices = { title: title.trim(), since, startsOn, startsAt: startsAt.slice(0, 5), ...(source === NONE && { noPlan: why.trim() }) }; // prettier-ignore
    const settings = eventSettings(choices);
    if (source === NONE) {
      const said = [...new Set(services.map((it) => it.trim()).filter(Boolean))];
      const named = said.length === 0 ? ['Operation'] : said;
      const levels = named.map((_, index) => ({ service: serviceKey(index), percent: 0 }));
      return { workflow: withoutPlan(choices.title, named.map((name) => ({ name }))), scenario: eventScenario(choices, levels), settings }; // prettier-ignore
    }
    if (loaded.plan === undefined) return undefined;
    const { workflow, layout } = loaded.plan;
    return { workflow, layout, scenario: eventScenario(choices, services.map((service) => ({ service, percent: 0 }))), settings }; // prettier-ignore
  };

  const start = async (): Promise<void> => {
    const run = frozen();
    if (!isReady || run === undefined) return;
    setStarting(true);
    const begun = await call('runs.start', { frozen: run, ...(planId !== undefined && { planId }) });
    if (begun.ok && !isOver) {
      const { runId } = begun.value;
      const to = Math.max(0, Date.now() - since);
      await call('runs.record', { runId, commands: [{ kind: 'jump', to }, { kind: 'resume' }] });
    }
    setStarting(false);
    if (begun.ok) go(address('drills', begun.value.runId));
    else setRefusal(begun.error.message);
  };

  const offered = loaded.plan?.workflow.services.map(({ key, name }) => ({ value: key, label: name })) ?? [];
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <TextInput
        label="What is it"
        placeholder="The shop does not answer"
        data-autofocus
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Group grow align="end">
        <TextInput
          label="Since when"
          type="datetime-local"
          max={localNow()}
          value={began}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setBegan(next);
            if (Date.now() - new Date(next).getTime() > 24 * 60 * MINUTE) setOver(true);
          }}
        />
        <SegmentedControl
          aria-label="Is it over"
          data={[
            { value: 'now', label: 'going on' },
            { value: 'over', label: 'over' },
          ]}
          value={isOver ? 'over' : 'now'}
          onChange={(value) => setOver(value === 'over')}
        />
      </Group>
      <p className={classes.hint}>
        {isOver
          ? 'The clock stands at the beginning: you move it to where things were, and write down what happened.'
          : 'The clock runs in real time. What was before now is written down with its own time.'}
      </p>
      <Select
        label="Plan"
        placeholder="Which plan it is handled by"
        allowDeselect={false}
        searchable
        data={[
          { value: NONE, label: 'No plan was activated' },
          { group: 'Plans', items: plans.map((it) => ({ value: it.id, label: it.title })) },
        ]}
        value={source ?? null}
        onChange={(value) => {
          setSource(value ?? undefined);
          setServices([]);
        }}
      />
      {source === NONE && (
        <>
          <Textarea
            label="Why none"
            placeholder="None covers it; nobody could decide; …"
            autosize
            minRows={2}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <Textarea
            label="Services that are down"
            description="One per line."
            autosize
            minRows={2}
            value={services.join('\n')}
            onChange={(event) => setServices(event.currentTarget.value.split('\n').map((it) => it.slice(0, 200)))}
          />
        </>
      )}
      {offered.length > 0 && (
        <MultiSelect label="Services that are down" data={offered} value={services} onChange={setServices} searchable />
      )}
      {loaded.trouble !== undefined && <ErrorNote>{loaded.trouble}</ErrorNote>}
      {refusal !== undefined && <ErrorNote>{refusal}</ErrorNote>}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={isStarting} disabled={!isReady}>
          Begin the record
        </Button>
      </Group>
    </form>
  );
}
