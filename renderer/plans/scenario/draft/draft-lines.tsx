import { Checkbox } from '@mantine/core';
import { formatDuration } from '../../../../shared/basics/time';
import { agendaOf } from '../../../../shared/model/agenda';
import { scheduled } from '../../../../shared/model/agenda-injects';
import type { DraftSource, ExerciseDraft } from '../../../../shared/model/exercise-draft';
import { triggerSentence } from '../../../../shared/model/trigger-sentence';
import { useOfPlan } from '../../editor/editor-context';
import { roomClock } from '../../../../shared/report/words/room-clock';
import classes from './draft-dialog.module.css';

const SOURCES: Readonly<Record<DraftSource, string>> = {
  retest: 'Retest',
  'failure tried': 'Failure tried',
  'untested part': 'Untested',
  'earlier drill': 'Earlier drill',
  decision: 'Decision',
};

interface Props {
  readonly draft: ExerciseDraft;
  /** Injects that are not taken over. */
  readonly without: ReadonlySet<string>;
  readonly onToggle: (inject: string) => void;
}

/** The proposed injects below their modules, each with the reason why it is there. */
export function DraftLines({ draft: { scenario, lines }, without, onToggle }: Props) {
  const workflow = useOfPlan((plan) => plan.workflow);
  const agenda = agendaOf(scenario.modules);
  const placed = scheduled(agenda, scenario.injects);
  const groups = [
    ...agenda.map((item) => ({ item, injects: placed.filter(({ slot }) => slot?.item.module.id === item.module.id) })),
    { item: undefined, injects: placed.filter(({ slot }) => slot === undefined) },
  ];
  return (
    <div className={classes.lines} tabIndex={0} role="region" aria-label="Proposed injects">
      <table className={classes.table}>
        {groups
          .filter(({ item, injects }) => item?.module.kind === 'break' || injects.length > 0)
          .map(({ item, injects }) => (
            <tbody key={item?.module.id ?? 'by hand'}>
              <tr className={classes.module}>
                <th colSpan={4} scope="rowgroup">
                  {item === undefined ? 'Released by hand' : item.module.title}
                  {item !== undefined && (
                    <span className={classes.room}>
                      {roomClock(item.room.from)} – {roomClock(item.room.to)}, {formatDuration(item.module.roomTime)}
                      {item.module.kind === 'play' && `, ${questions(item.module.questions.length)}`}
                    </span>
                  )}
                </th>
              </tr>
              {injects.map(({ inject }) => {
                const line = lines.find((it) => it.inject === inject.id);
                return (
                  <tr key={inject.id} data-out={without.has(inject.id) || undefined}>
                    <td>
                      <Checkbox
                        size="xs"
                        aria-label={`Take over ${inject.title}`}
                        checked={!without.has(inject.id)}
                        onChange={() => onToggle(inject.id)}
                      />
                    </td>
                    <td className={classes.when}>{triggerSentence(inject.trigger, workflow)}</td>
                    <td>
                      <span className={classes.title}>{inject.title}</span>
                      <span className={classes.why}>{line?.why}</span>
                    </td>
                    <td className={classes.source}>{line !== undefined && SOURCES[line.source]}</td>
                  </tr>
                );
              })}
            </tbody>
          ))}
      </table>
    </div>
  );
}

const questions = (count: number): string => `${count} ${count === 1 ? 'question' : 'questions'}`;
