import type { Launched } from '../launch';
import { exported, exportedBytes } from './exported';

/** The text of the report's file in a format, as the dialog names it. */
export async function exportedReport(opened: Launched, format: string): Promise<string> {
  await choose(opened, format);
  return exported(opened, 'Save file');
}

export async function exportedReportBytes(opened: Launched, format: string): Promise<Uint8Array> {
  await choose(opened, format);
  return exportedBytes(opened, 'Save file');
}

export async function choose({ page }: Launched, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('radio', { name: format, exact: true }).check();
}
