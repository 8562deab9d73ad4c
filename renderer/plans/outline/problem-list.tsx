import { useStore } from '../../client/store';
import { useEditor } from '../editor/editor-context';
import { useLeadTo } from '../editor/use-lead-to';
import { ProblemLine } from './problem-line';
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
          <ProblemLine problem={problem} onClick={() => leadTo(problem.place)} />
        </li>
      ))}
    </ul>
  );
}
