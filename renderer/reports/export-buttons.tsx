import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReportFormat } from '../../shared/contract/contract';
import { call } from '../client/client';
import { ErrorNote } from '../ui/error-note';
import { download } from '../client/download';

const formats: readonly { readonly format: ReportFormat; readonly name: string; readonly what: string }[] = [
  { format: 'html', name: 'HTML', what: 'One file, opens and prints anywhere' },
  { format: 'md', name: 'Markdown', what: 'For a wiki or a repository' },
  { format: 'json', name: 'JSON', what: 'Every figure, for other programs' },
];

/** Exports the report as a file. */
export function ExportButtons({ runId }: { readonly runId: string }) {
  const [trouble, setTrouble] = useState<string>();
  const exportAs = async (format: ReportFormat): Promise<void> => {
    const rendered = await call('report.render', { runId, format });
    if (rendered.ok) download(rendered.value);
    setTrouble(rendered.ok ? undefined : rendered.error.message);
  };
  return (
    <>
      {trouble !== undefined && <ErrorNote>{trouble}</ErrorNote>}
      <Button.Group aria-label="Export">
        {formats.map(({ format, name, what }) => (
          <Button
            key={format}
            variant="default"
            title={what}
            leftSection={format === 'html' ? <IconDownload size={14} /> : undefined}
            onClick={() => void exportAs(format)}
          >
            {format === 'html' ? `Export ${name}` : name}
          </Button>
        ))}
      </Button.Group>
    </>
  );
}
