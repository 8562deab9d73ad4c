import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleXFilled } from '@tabler/icons-react';
import type { Problem } from '../../../shared/compile/problem';
import { usePlan } from '../editor/editor-context';
import { placeName } from '../../ui/place-name';
import classes from './outline.module.css';

interface Props {
  readonly problem: Problem;
  readonly onClick: () => void;
}

/** A problem as a line that leads to its field: what is wrong, and where. */
export function ProblemLine({ problem, onClick }: Props) {
  const where = placeName(problem.place, usePlan());
  return (
    <UnstyledButton className={classes.problem} data-severity={problem.severity} onClick={onClick}>
      {problem.severity === 'error' ? (
        <IconCircleXFilled size={14} aria-label="Error" />
      ) : (
        <IconAlertTriangleFilled size={14} aria-label="Warning" />
      )}
      <span>{problem.message}</span>
      {where !== '' && !problem.message.includes(`“${where}”`) && <span className={classes.where}>{where}</span>}
    </UnstyledButton>
  );
}
