import { ActionIcon, Menu, SegmentedControl, Select, Tooltip } from '@mantine/core';
import {
  IconAdjustments,
  IconCopy,
  IconDots,
  IconDownload,
  IconPlayerTrackNext,
  IconPlus,
  IconTrash,
  IconUpload,
  IconWand,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { mselCsv } from '../../../shared/report/msel-csv';
import type { Plan } from '../../../shared/model/plan';
import type { Scenario } from '../../../shared/model/scenario';
import { call } from '../../client/client';
import { download } from '../../client/download';
import { useEditor, useOfPlan } from '../editor/editor-context';
import type { Editor } from '../editor/editor';
import { focusField } from '../editor/focus-field';
import type { ScenarioPart } from '../editor/selection';
import { DraftDialog } from './draft/draft-dialog';
import { IMPORTED_KINDS, openFile, type OpenedFile } from '../../ui/import/open-file';
import { ImportInjects } from './import-injects';
import { PapersMenu } from './papers-menu';
import { RehearseDialog } from './rehearse/rehearse-dialog';
import { AgendaActions, InjectActions } from './scenario-actions';
import classes from './scenario-view.module.css';

interface Props {
  readonly scenario: Scenario;
  readonly part: ScenarioPart;
}

/** Which scenario is worked on, and what can be done with it as a whole. */
export function ScenarioBar({ scenario, part }: Props) {
  const editor = useEditor();
  const scenarios = useOfPlan((plan) => plan.scenarios);
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<OpenedFile>();
  const exportWorkbook = async (): Promise<void> => {
    const made = await call('exercise.msel', { workflow: editor.plan().workflow, scenario });
    if (made.ok) download(made.value);
    else editor.notice.set(`Nothing was exported. ${made.error.message}`);
  };
  const [asked, setAsked] = useState<'draft' | 'rehearsal'>();
  const importFrom = async (chosen: File): Promise<void> => {
    const opened = await openFile(chosen, editor.plan().workflow.roles);
    if (opened.ok) setFile(opened.value);
    else editor.notice.set(opened.error);
  };
  const show = (id: string): void => editor.picked.set({ scenario: id });
  return (
    <div className={classes.bar} role="toolbar" aria-label="Scenario">
      <Select
        aria-label="Scenario"
        className={classes.which}
        data={scenarios.map(({ id, title }) => ({ value: id, label: title }))}
        value={scenario.id}
        onChange={(id) => id !== null && show(id)}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 }, width: 'max-content', position: 'bottom-start' }}
      />
      <Tooltip label="Title, story, objectives, levels">
        <ActionIcon
          aria-label="About this scenario"
          onClick={() => {
            show(scenario.id);
            focusField('title', scenario.id);
          }}
        >
          <IconAdjustments size={16} />
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon aria-label="More for scenarios">
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPlus size={14} />} onClick={() => addScenario(editor)}>
            New scenario
          </Menu.Item>
          <Menu.Item leftSection={<IconWand size={14} />} onClick={() => setAsked('draft')}>
            Draft my exercise…
          </Menu.Item>
          <Menu.Item leftSection={<IconPlayerTrackNext size={14} />} onClick={() => setAsked('rehearsal')}>
            Rehearse…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={14} />}
            onClick={() => {
              const before = editor.plan();
              editor.perform('scenario.duplicate', { scenario: scenario.id });
              pickNew(editor, before);
            }}
          >
            Duplicate scenario
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={14} />}
            onClick={() => {
              editor.perform('scenario.remove', { scenario: scenario.id });
              editor.notice.set(`Removed “${scenario.title}”. Ctrl Z brings it back.`);
            }}
          >
            Remove scenario
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconUpload size={14} />} onClick={() => input.current?.click()}>
            Import injects from Excel, CSV or JSON…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDownload size={14} />}
            onClick={() =>
              download({
                fileName: `${scenario.title}.csv`,
                mediaType: 'text/csv',
                // the mark tells Excel that it is UTF-8
                text: `\uFEFF${mselCsv(scenario, editor.plan().workflow)}`,
              })
            }
          >
            Export injects as CSV
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={14} />} onClick={() => void exportWorkbook()}>
            Export injects as Excel
          </Menu.Item>
          <PapersMenu scenario={scenario} />
        </Menu.Dropdown>
      </Menu>
      <input
        ref={input}
        type="file"
        hidden
        accept={IMPORTED_KINDS}
        aria-label="File with injects"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (chosen !== undefined) void importFrom(chosen);
        }}
      />
      {asked === 'draft' && <DraftDialog scenario={scenario} onClose={() => setAsked(undefined)} />}
      {asked === 'rehearsal' && <RehearseDialog scenario={scenario} onClose={() => setAsked(undefined)} />}
      {file !== undefined && <ImportInjects scenario={scenario} file={file} onClose={() => setFile(undefined)} />}
      <SegmentedControl
        size="xs"
        className={classes.part}
        aria-label="Part of the scenario"
        data={[
          { value: 'injects', label: counted(scenario.injects.length, 'inject', 'injects') },
          { value: 'agenda', label: 'Agenda' },
        ]}
        value={part}
        onChange={(next) => editor.picked.set({ scenario: scenario.id, part: next })}
      />
      <div className={classes.actions}>
        {part === 'agenda' ? <AgendaActions /> : <InjectActions scenario={scenario} />}
      </div>
    </div>
  );
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A new scenario, shown and ready to be named. */
export function addScenario(editor: Editor): void {
  const before = editor.plan();
  editor.perform('scenario.add', {});
  const added = pickNew(editor, before);
  if (added !== undefined) focusField('title', added);
}

function pickNew(editor: Editor, before: Plan): string | undefined {
  const added = editor.plan().scenarios.find(({ id }) => before.scenarios.every((it) => it.id !== id))?.id;
  if (added !== undefined) editor.picked.set({ scenario: added });
  return added;
}
