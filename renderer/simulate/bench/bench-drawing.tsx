import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconMaximize } from '@tabler/icons-react';
import { useState } from 'react';
import { PlanDrawing } from '../../ui/plan-drawing';
import classes from './bench-drawing.module.css';

type Props = Parameters<typeof PlanDrawing>[0];

/** A drawing beside figures: framed on what matters, with the whole of it one click away, and as large as the window by another. */
export function BenchDrawing({ frame, ...drawn }: Props) {
  const [isWhole, setWhole] = useState(false);
  const [isLarge, setLarge] = useState(false);
  return (
    <>
      <PlanDrawing {...drawn} frame={isWhole ? '' : frame} />
      <div className={classes.tools}>
        {frame !== '' && (
          <Button size="compact-xs" variant="default" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'What matters' : 'Whole plan'}
          </Button>
        )}
        <ActionIcon
          className={classes.larger}
          size={22}
          variant="default"
          aria-label="Larger"
          title="As large as the window"
          onClick={() => setLarge(true)}
        >
          <IconMaximize size={13} aria-hidden />
        </ActionIcon>
      </div>
      <Modal
        opened={isLarge}
        onClose={() => setLarge(false)}
        title={drawn.plan.workflow.title}
        size="96vw"
        yOffset="2vh"
        transitionProps={{ duration: 0 }}
      >
        <div className={classes.large}>
          <PlanDrawing {...drawn} frame="" />
        </div>
      </Modal>
    </>
  );
}
