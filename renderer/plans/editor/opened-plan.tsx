import { useEffect, useState } from 'react';
import { loading, type Loadable } from '../../client/loadable';
import { address } from '../../client/navigation';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import type { Editor } from './editor';
import { openEditor } from './open-editors';
import { PlanEditor } from './plan-editor';

/** Opens the plan of an address, or says why it cannot be opened. */
export function OpenedPlan({ id }: { readonly id: string }) {
  const [attempt, setAttempt] = useState(0);
  return <Opening key={`${id} ${attempt}`} id={id} onRetry={() => setAttempt(attempt + 1)} />;
}

function Opening({ id, onRetry }: { readonly id: string; readonly onRetry: () => void }) {
  const [editor, setEditor] = useState<Loadable<Editor>>(loading);
  useEffect(() => {
    let wanted = true;
    void openEditor(id).then((opened) => {
      if (!wanted) return;
      setEditor(opened.ok ? { kind: 'ready', value: opened.value } : { kind: 'failed', failure: opened.error });
    });
    return () => {
      wanted = false;
    };
  }, [id]);
  if (editor.kind === 'ready') return <PlanEditor editor={editor.value} />;
  return (
    <Page crumbs={[{ label: 'Plans', to: address('plans') }]} title="">
      <Loaded of={editor} what="the plan" onRetry={onRetry}>
        {() => null}
      </Loaded>
    </Page>
  );
}
