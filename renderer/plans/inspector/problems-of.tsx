import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleXFilled } from '@tabler/icons-react';
import type { Place } from '../../../shared/compile/problem';
import { useStore } from '../../client/store';
import { useEditor } from '../editor/editor-context';
import { useLeadTo } from '../editor/use-lead-to';
import classes from './inspector.module.css';

/** What is wrong with the thing being looked at; a click leads to the field. */
export function ProblemsOf({ kind, id }: { readonly kind: Place['kind']; readonly id: string }) {
  const editor = useEditor();
  const leadTo = useLeadTo();
  const problems = useStore(editor.problems).filter((p) => p.place.kind === kind && p.place.id === id);
  return problems.map((problem, n) => (
    <UnstyledButton
      key={n}
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
  ));
}
