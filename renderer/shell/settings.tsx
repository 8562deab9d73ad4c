import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { hostKind } from '../client/client';
import { valueOr } from '../client/loadable';
import { useAppInfo, useKeptFiles, useWorkspaceStatus } from '../client/workspace-lists';
import { FieldList, FieldRow } from '../ui/field-row';
import { Page } from '../ui/page';
import { keptFilesWords } from './kept-files-words';
import classes from './settings.module.css';

export function Settings() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const workspace = valueOr(useWorkspaceStatus(), undefined);
  const info = valueOr(useAppInfo(), undefined);
  const files = valueOr(useKeptFiles(), undefined);
  return (
    <Page title="Settings">
      <div className={classes.settings}>
        <section>
          <h2 className={classes.heading}>Theme</h2>
          <SegmentedControl
            aria-label="Theme"
            value={colorScheme}
            onChange={(value) => setColorScheme(value)}
            data={[
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
              { value: 'auto', label: 'As the system' },
            ]}
          />
        </section>
        <section>
          <h2 className={classes.heading}>Workspace</h2>
          <FieldList>
            <FieldRow label="Name">{workspace?.name}</FieldRow>
            <FieldRow label="File">{workspace?.path}</FieldRow>
            {files !== undefined && <FieldRow label="Files kept">{keptFilesWords(files)}</FieldRow>}
            {info?.caller !== undefined && <FieldRow label="Recorded as">{info.caller}</FieldRow>}
          </FieldList>
        </section>
        <section>
          <h2 className={classes.heading}>About</h2>
          <FieldList>
            <FieldRow label="Statedrill">{info?.version}</FieldRow>
            <FieldRow label="Shown in">
              {hostKind() === 'electron' ? 'Its own window' : 'A browser on this machine'}
            </FieldRow>
            <FieldRow label="Node">{info?.node}</FieldRow>
            <FieldRow label="SQLite">{info?.sqlite}</FieldRow>
          </FieldList>
        </section>
      </div>
    </Page>
  );
}
