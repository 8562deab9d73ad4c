import { freshKeys } from '../../../../shared/editing/fresh-key';
import { Scenario, type Objective } from '../../../../shared/model/scenario';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import { LinesField } from '../../inspector/fields/lines-field';
import { fieldsOf, orElse, type Bound } from '../../inspector/fields/bound';
import { createEntry } from '../../inspector/fields/catalogue-options';
import { ChoiceField, worded } from '../../inspector/fields/choice-field';
import { DateField } from '../../inspector/fields/date-field';
import { DurationField } from '../../inspector/fields/duration-field';
import { NumberField } from '../../inspector/fields/number-field';
import { ReferenceField } from '../../inspector/fields/reference-field';
import { column, RowsField } from '../../inspector/fields/rows-field';
import { TextField } from '../../inspector/fields/text-field';
import { TimeOfDayField } from '../../inspector/fields/time-of-day-field';
import { ProblemsOf } from '../../inspector/problems-of';
import { Section } from '../../inspector/section';
import { PlayedReplies } from './played-replies';
import { RosterFields } from './roster-fields';
import classes from '../../inspector/inspector.module.css';
import fieldClasses from '../../inspector/fields/fields.module.css';

const EXERCISE_TYPES = worded(Scenario.shape.exerciseType.exclude(['real event']).options);
type Level = Scenario['levels'][number];

/** What is exercised, in which story, from where: everything of a scenario but its injects. */
export function ScenarioForm({ scenario }: { readonly scenario: Scenario }) {
  const editor = useEditor();
  const f = fieldsOf(scenario, (set, what, gesture) =>
    editor.perform('scenario.edit', { scenario: scenario.id, set, what }, { gesture, quiet: true }),
  );
  return (
    <div data-entry={scenario.id}>
      <header className={classes.head}>
        <span className={classes.kind}>Scenario</span>
      </header>
      <div className={classes.top}>
        <ProblemsOf kind="scenario" id={scenario.id} />
        <TextField of={f('title', 'title')} label="Title" required />
        <TextField of={f('summary', 'summary')} label="Summary" long />
        <ChoiceField of={f('exerciseType', 'exercise type')} label="Exercise type" options={EXERCISE_TYPES} />
        <TextField of={f('scope', 'scope')} label="Scope" placeholder="What is played, what is left out" long />
        <div className={fieldClasses.pair}>
          <DateField of={f('startsOn', 'day of the story')} label="Story starts on" />
          <TimeOfDayField of={f('startsAt', 'start of the story')} label="at" />
        </div>
        <DurationField of={f('plannedRoomTime', 'planned room time')} label="Planned room time" />
      </div>
      <Section title="Objectives" holds="objectives" summary={String(scenario.objectives.length)}>
        <Objectives of={orElse(f('objectives', 'objectives'), [])} />
      </Section>
      <Section title="Roster" holds="roster" summary={rosterWords(scenario)}>
        <RosterFields of={f('roster', 'roster')} />
      </Section>
      <Section title="Answers to be played" holds="replies" summary={String(scenario.replies?.length ?? 0)}>
        <PlayedReplies of={f('replies', 'answers to be played')} />
      </Section>
      <Section title="Levels at the disruption" holds="levels" summary={String(scenario.levels.length)}>
        <Levels of={orElse(f('levels', 'service levels'), [])} />
      </Section>
    </div>
  );
}

function rosterWords({ roster = [] }: Scenario): string {
  const people = roster.flatMap((entry) => entry.people).filter(({ name }) => name.trim() !== '');
  return people.length === 0 ? 'as in the plan' : `${people.length} people`;
}

function Objectives({ of }: { readonly of: Bound<Objective[]> }) {
  const editor = useEditor();
  return (
    <RowsField<Objective>
      of={of}
      label="What is exercised, and which capability it shows"
      add="Add objective"
      fresh={() => ({ id: freshKeys(editor.plan())('objective'), text: '' })}
      renderRow={(objective) => (
        <div className={fieldClasses.cells}>
          <TextField of={orElse(column(objective, 'text'), '')} label="Objective" placeholder="Objective" long bare />
          <TextField of={column(objective, 'capability')} label="Capability" placeholder="Capability" bare />
          <LinesField of={linesOr(column(objective, 'tasks'))} label="Critical tasks" />
        </div>
      )}
    />
  );
}

/** Lines that need not be there: none of them is no list. */
const linesOr = (of: Bound<string[] | undefined>): Bound<string[]> => ({
  ...of,
  value: of.value ?? [],
  change: (next, gesture) => of.change(next === undefined || next.length === 0 ? undefined : next, gesture),
});

function Levels({ of }: { readonly of: Bound<Level[]> }) {
  const editor = useEditor();
  const services = useOfPlan((plan) => plan.workflow.services);
  const fresh = (): Level | undefined => {
    const free = services.find(({ key }) => !of.value.some(({ service }) => service === key)) ?? services[0];
    if (free !== undefined) return { service: free.key, percent: 0 };
    createEntry(editor, 'services', (service, gesture) => of.change([...of.value, { service, percent: 0 }], gesture));
    return undefined;
  };
  return (
    <>
      <p className={classes.hint}>Services that are not named are at 100 %.</p>
      <RowsField<Level>
        of={of}
        label="Level at T+00:00"
        add="Add service"
        fresh={fresh}
        renderRow={(level) => (
          <div className={fieldClasses.cells}>
            <div className={fieldClasses.withNumber}>
              <ReferenceField of={column(level, 'service')} label="Service" list="services" bare />
              <NumberField of={column(level, 'percent')} label="Level" unit="%" required bare />
            </div>
            <TextField of={column(level, 'source')} label="Source" placeholder="Source" bare />
          </div>
        )}
      />
    </>
  );
}
