import { Modal } from '@mantine/core';
import { useMemo } from 'react';
import { capital } from '../../../../shared/report/words/phrases';
import { formatDuration } from '../../../../shared/basics/time';
import type { Rehearsal } from '../../../../shared/model/rehearsal';
import type { Scenario } from '../../../../shared/model/scenario';
import { call } from '../../../client/client';
import { useErrand } from '../../../client/errand';
import { ErrandProgress } from '../../../ui/errand-progress';
import { ErrorNote } from '../../../ui/error-note';
import { useEditor } from '../../editor/editor-context';
import classes from './rehearse-dialog.module.css';
import { RehearsedInjects } from './rehearsed-injects';

interface Props {
  readonly scenario: Scenario;
  readonly onClose: () => void;
}

/** The exercise played once as planned, without people, before there are any. */
export function RehearseDialog({ scenario, onClose }: Props) {
  const editor = useEditor();
  const ask = useMemo(() => {
    const { workflow } = editor.plan();
    return (ticket: string) => call('exercise.rehearse', { workflow, scenario, ticket });
  }, [editor, scenario]);
  const { answer, share, cancel } = useErrand(ask);
  const show = (picked: { readonly inject?: string; readonly module?: string }): void => {
    editor.picked.set({ scenario: scenario.id, ...picked, ...(picked.module !== undefined && { part: 'agenda' }) });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Rehearsal of “${scenario.title}”`}
      size="min(1000px, 94vw)"
      transitionProps={{ duration: 0 }}
    >
      {share !== undefined && (
        <ErrandProgress share={share} onCancel={cancel}>
          Playing the exercise as planned, and once more without each inject …
        </ErrandProgress>
      )}
      {answer?.ok === false && <ErrorNote>{answer.error.message}</ErrorNote>}
      {answer?.ok === true && (
        <div className={classes.dialog}>
          <p className={classes.lead}>
            {capital(answer.value.outcome)} after {formatDuration(answer.value.end)} when all goes as planned.
          </p>
          <Services of={answer.value} />
          <Warnings of={answer.value} onShow={show} />
          <RehearsedInjects of={answer.value} scenario={scenario} onShow={show} />
        </div>
      )}
    </Modal>
  );
}

const Services = ({ of: { services } }: { readonly of: Rehearsal }) => (
  <ul className={classes.services}>
    {services.map(({ key, name, back, inTime }) => (
      <li key={key}>
        {name}:{' '}
        {back === undefined ? 'not back' : back === 0 ? 'not interrupted' : `back after ${formatDuration(back)}`}
        {inTime !== undefined && (inTime ? ', in time' : ', past its RTO')}
      </li>
    ))}
  </ul>
);

interface WarningsProps {
  readonly of: Rehearsal;
  readonly onShow: (picked: { readonly inject?: string; readonly module?: string }) => void;
}

function Warnings({ of: { warnings }, onShow }: WarningsProps) {
  if (warnings.length === 0)
    return (
      <p className={classes.good}>
        Nothing to look at again: every inject matters, none collide, each objective is served.
      </p>
    );
  return (
    <section>
      <h3 className={classes.heading}>To look at again: {warnings.length}</h3>
      <ul className={classes.warnings}>
        {warnings.map(({ message, inject, module }, index) => (
          <li key={index}>
            {inject === undefined && module === undefined ? (
              message
            ) : (
              <button
                type="button"
                className={classes.link}
                onClick={() => onShow(module === undefined ? { inject: inject ?? '' } : { module })}
              >
                {message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
