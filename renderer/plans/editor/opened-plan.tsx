import { useEffect, useState } from 'react';
import { loading, type Loadable } from '../../client/loadable';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { address } from '../../client/navigation';
import type { Editor } from './editor';
import { openEditor } from './open-editors';
import { PlanEditor } from './plan-editor';

/** Opens the plan of an address, or says why it cannot be opened. */
export function OpenedPlan({ id }: { readonly id: string }) {
  const [editor, setEditor] = useState<Loadable<Editor>>(loading);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    setEditor(loading);
    void openEditor(id).then((opened) => {
      if (!wanted) return;
      setEditor(opened.ok ? { kind: 'ready', value: opened.value } : { kind: 'failed', failure: opened.error });
    });
    return () => {
      wanted = false;
    };
  }, [id, attempt]);
  if (editor.kind === 'ready') return <PlanEditor key={id} editor={editor.value} />;
  return (
    <Page crumbs={[{ label: 'Plans', to: address('plans') }]} title="">
      <Loaded of={editor} what="the plan" onRetry={() => setAttempt(attempt + 1)}>
        {() => null}
      </Loaded>
    </Page>
  );
}
