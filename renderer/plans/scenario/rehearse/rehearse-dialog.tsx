import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { capital } from '../../../../shared/report/words/phrases';
import { formatDuration } from '../../../../shared/basics/time';
import type { Rehearsal } from '../../../../shared/model/rehearsal';
import type { Scenario } from '../../../../shared/model/scenario';
import { call } from '../../../client/client';
import { loading, type Loadable } from '../../../client/loadable';
import { Loaded } from '../../../ui/loaded';
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
  const [rehearsal, setRehearsal] = useState<Loadable<Rehearsal>>(loading);
  useEffect(() => {
    let isWanted = true;
    void call('exercise.rehearse', { workflow: editor.plan().workflow, scenario }).then((result) => {
      if (isWanted)
        setRehearsal(result.ok ? { kind: 'ready', value: result.value } : { kind: 'failed', failure: result.error });
    });
    return () => {
      isWanted = false;
    };
  }, [editor, scenario]);
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
      <Loaded of={rehearsal} what="the rehearsal">
        {(played) => (
          <div className={classes.dialog}>
            <p className={classes.lead}>
              {capital(played.outcome)} after {formatDuration(played.end)} when all goes as planned.
            </p>
            <Services of={played} />
            <Warnings of={played} onShow={show} />
            <RehearsedInjects of={played} scenario={scenario} onShow={show} />
          </div>
        )}
      </Loaded>
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
