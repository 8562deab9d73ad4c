import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleXFilled } from '@tabler/icons-react';
import { useStore } from '../../client/store';
import { useEditor } from '../editor/editor-context';
import { useLeadTo } from '../editor/use-lead-to';
import classes from './outline.module.css';

/** Everything the check found: errors first; each line leads to its field. */
export function ProblemList() {
  const editor = useEditor();
  const leadTo = useLeadTo();
  const problems = useStore(editor.problems);
  const sorted = problems.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  if (problems.length === 0) return <p className={classes.none}>No problems. This plan can be drilled.</p>;
  return (
    <ul className={classes.problems}>
      {sorted.map((problem, n) => (
        <li key={n}>
          <UnstyledButton
            className={classes.problem}
            data-severity={problem.severity}
            onClick={() => leadTo(problem.place)}
          >
            {problem.severity === 'error' ? (
              <IconCircleXFilled size={14} aria-label="Error" />
            ) : (
              <IconAlertTriangleFilled size={14} aria-label="Warning" />
            )}
            <span>{problem.message}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
