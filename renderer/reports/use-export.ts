import { useEffect, useRef, useState } from 'react';
import { call, listen } from '../client/client';
import { download } from '../client/download';
import type { ExportChoices } from './export-choices';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'failed'; readonly message: string };

/** Which report: the draft of a run, or a version of it that was kept. */
export interface ExportedReport {
  readonly runId: string;
  readonly version?: number | undefined;
}

/** Makes a file of the report and hands it over. One at a time; leaving cancels it. */
export function useExport({ runId, version }: ExportedReport, onDone: () => void) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const ticket = useRef<string>(undefined);

  const cancel = (): void => {
    const present = ticket.current;
    ticket.current = undefined;
    if (present !== undefined) void call('report.cancel', { ticket: present });
    setState({ kind: 'idle' });
  };

  useEffect(
    () =>
      listen('report.progress', (news) => {
        if (news.ticket === ticket.current) setState({ kind: 'working', share: news.share });
      }),
    [],
  );
  useEffect(
    () => () => {
      if (ticket.current !== undefined) void call('report.cancel', { ticket: ticket.current });
    },
    [],
  );

  const start = async ({ leaveOut, format, files, ...choices }: ExportChoices): Promise<void> => {
    const own = crypto.randomUUID();
    ticket.current = own;
    setState({ kind: 'working', share: 0 });
    const made =
      format === 'package'
        ? await call('packages.export', { runId, ...(files === false && { files }) })
        : await call('report.render', {
            runId,
            ...(version !== undefined && { version }),
            format,
            ...choices,
            leaveOut: [...leaveOut],
            ticket: own,
          });
    if (ticket.current !== own) return;
    ticket.current = undefined;
    if (!made.ok) return setState({ kind: 'failed', message: made.error.message });
    download(made.value);
    onDone();
  };

  return { state, start, cancel };
}
