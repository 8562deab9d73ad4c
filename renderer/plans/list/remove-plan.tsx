import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { PlanSummary } from '../../../shared/contract/contract';
import { call } from '../../client/client';
import { closeEditor } from '../editor/open-editors';
import classes from './plan-list.module.css';

/** Removes a plan and offers to bring it back: no question asked first. Says why when it could not be removed. */
export async function removePlan({ id, title, fromTemplate }: PlanSummary): Promise<string | undefined> {
  const stored = await call('plans.load', { id });
  if (!stored.ok) return stored.error.message;
  const removed = await call('plans.remove', { id });
  if (!removed.ok) return removed.error.message;
  closeEditor(id);
  const { plan } = stored.value;
  const bringBack = async (): Promise<void> => {
    const made = await call('plans.create', { plan, ...(fromTemplate === undefined ? {} : { fromTemplate }) });
    if (made.ok) notifications.hide(id);
  };
  notifications.show({
    id,
    autoClose: 12_000,
    withBorder: true,
    message: (
      <span className={classes.toast}>
        Removed “{title}”. Its drills and reports stay.
        <Button size="compact-xs" variant="default" onClick={() => void bringBack()}>
          Undo
        </Button>
      </span>
    ),
  });
  return undefined;
}
