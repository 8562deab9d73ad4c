import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { call } from '../../client/client';
import { download } from '../../client/download';
import { address } from '../../client/navigation';
import { createResource, useResource } from '../../client/resource';
import { ErrorNote } from '../../ui/error-note';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { usualPaper } from '../../ui/usual-paper';
import { ReportDocument } from '../report-document';

const FORMATS = [
  { format: 'pdf', name: 'PDF' },
  { format: 'docx', name: 'Word' },
  { format: 'html', name: 'HTML' },
  { format: 'md', name: 'Markdown' },
] as const;

/** Drills side by side: the document as it is exported. */
export function ComparisonScreen({ runIds }: { readonly runIds: readonly string[] }) {
  const document = useMemo(
    () => createResource('report.compare', { runIds: [...runIds], format: 'html', names: 'persons' }, ['findings.changed', 'editions.changed']), // prettier-ignore
    [runIds],
  );
  const [trouble, setTrouble] = useState<string>();
  const save = async (format: (typeof FORMATS)[number]['format']): Promise<void> => {
    const made = await call('report.compare', { runIds: [...runIds], format, paper: usualPaper(navigator.language) });
    setTrouble(made.ok ? undefined : made.error.message);
    if (made.ok) download(made.value);
  };
  return (
    <Page
      flush
      crumbs={[{ label: 'Reports', to: address('reports') }]}
      title={`Comparison of ${runIds.length} drills`}
      actions={
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<IconDownload size={14} />}
              rightSection={<IconChevronDown size={14} />}
            >
              Export
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {FORMATS.map(({ format, name }) => (
              <Menu.Item key={format} onClick={() => void save(format)}>
                {name}, people by role
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      }
    >
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
      <Loaded of={useResource(document)} what="the comparison" onRetry={() => void document.reload()}>
        {({ text }) => <ReportDocument html={text} title="Comparison of drills" place={undefined} />}
      </Loaded>
    </Page>
  );
}
