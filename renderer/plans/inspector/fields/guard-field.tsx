import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { guardSentence } from '../../../../shared/model/guard-sentence';
import type { Guard } from '../../../../shared/model/guard';
import type { Workflow } from '../../../../shared/model/workflow';
import { useEditor, usePlan } from '../../editor/editor-context';
import { part, type Bound } from './bound';
import { GuardPart } from './guard-part';
import classes from './fields.module.css';

/** A condition built from a closed grammar and read back as a sentence. */
export function GuardField({
  of,
  label = 'Only if',
}: {
  readonly of: Bound<Guard | undefined>;
  readonly label?: string;
}) {
  const { workflow } = usePlan();
  const { value } = of;
  return (
    <div data-field={of.field} className={classes.group}>
      <span className={classes.legend}>{label}</span>
      {value === undefined ? (
        <div className={classes.buttons}>
          <AddCondition label="Add condition" onAdd={(guard) => void of.change(guard)} />
        </div>
      ) : (
        <>
          <p className={classes.read}>{guardSentence(value, workflow)}</p>
          <GuardTree of={part(of, value, (next) => next)} onRemove={() => void of.change(undefined)} />
        </>
      )}
    </div>
  );
}

interface TreeProps {
  readonly of: Bound<Guard>;
  readonly onRemove: () => void;
}

function GuardTree({ of, onRemove }: TreeProps) {
  const { value: guard } = of;
  if (guard.kind === 'all' || guard.kind === 'any') {
    const put = (parts: Guard[]): void => {
      const [only] = parts;
      if (only === undefined) onRemove();
      else void of.change(parts.length === 1 ? only : { ...guard, of: parts });
    };
    return (
      <div className={classes.guard}>
        <div className={classes.buttons}>
          {(['all', 'any'] as const).map((kind) => (
            <Button
              key={kind}
              size="compact-xs"
              variant={guard.kind === kind ? 'light' : 'default'}
              onClick={() => void of.change({ kind, of: guard.of })}
            >
              {kind === 'all' ? 'All of' : 'Any of'}
            </Button>
          ))}
          <AddCondition label="Add" onAdd={(added) => put([...guard.of, added])} />
        </div>
        {guard.of.map((inner, i) => (
          <GuardTree
            key={i}
            of={part(of, inner, (next) => next && { ...guard, of: guard.of.with(i, next) })}
            onRemove={() => put(guard.of.toSpliced(i, 1))}
          />
        ))}
      </div>
    );
  }
  if (guard.kind === 'not')
    return (
      <div className={classes.guard}>
        <div className={classes.buttons}>
          <Button size="compact-xs" variant="light" onClick={() => void of.change(guard.of)}>
            Not
          </Button>
        </div>
        <GuardTree
          of={part(of, guard.of, (next) => next && ({ kind: 'not', of: next } as const))}
          onRemove={onRemove}
        />
      </div>
    );
  return (
    <div className={classes.guard}>
      <GuardPart of={of as Bound<Exclude<Guard, { of: unknown }>>} />
      <div className={classes.buttons}>
        <AddCondition label="And" onAdd={(added) => void of.change({ kind: 'all', of: [guard, added] })} />
        <AddCondition label="Or" onAdd={(added) => void of.change({ kind: 'any', of: [guard, added] })} />
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => void of.change({ kind: 'not', of: guard })}
        >
          Negate
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}

type Leaf = Exclude<Guard, { of: unknown }>;

interface Offer {
  readonly label: string;
  /** A first condition of this kind, or nothing while the plan has nothing to ask about. */
  make(workflow: Workflow): Leaf | undefined;
}

const OFFERS: readonly Offer[] = [
  {
    label: 'Units available in a pool',
    make: ({ pools: [p] }) => p && { kind: 'pool', pool: p.key, is: '>=', units: 1 },
  },
  {
    label: 'State of a component',
    make: ({ components: [c] }) => c && { kind: 'component', component: c.key, is: 'up' },
  },
  {
    label: 'Level of a service',
    make: ({ services: [s] }) => s && { kind: 'level', service: s.key, is: '>=', percent: 100 },
  },
  { label: 'Time passed', make: () => ({ kind: 'elapsed', since: 'disruption', atLeast: 3_600_000 }) },
  { label: 'How a step ended', make: (w) => ofFirstStep(w, (step) => ({ kind: 'step', step, is: 'done' })) },
  { label: 'Attempts made', make: (w) => ofFirstStep(w, (step) => ({ kind: 'attempts', step, is: '>=', count: 2 })) },
  {
    label: 'Value of a variable',
    make: ({ variables: [v] }) => v && { kind: 'variable', variable: v.key, is: '=', value: 1 },
  },
];

function ofFirstStep(workflow: Workflow, make: (step: string) => Leaf): Leaf | undefined {
  const step = workflow.states.find((s) => s.kind === 'step');
  return step && make(step.id);
}

function AddCondition({ label, onAdd }: { readonly label: string; readonly onAdd: (guard: Guard) => void }) {
  const editor = useEditor();
  return (
    <Menu transitionProps={{ duration: 0 }} position="bottom-start">
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconPlus size={12} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {OFFERS.map((offer) => {
          const made = offer.make(editor.plan().workflow);
          return (
            <Menu.Item key={offer.label} disabled={made === undefined} onClick={() => made && onAdd(made)}>
              {offer.label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
