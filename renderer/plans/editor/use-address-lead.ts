import { useEffect } from 'react';
import type { Place } from '../../../shared/compile/problem';
import { useRoute } from '../../client/navigation';
import { useLeadTo } from './use-lead-to';

const KINDS: readonly string[] = [
  'workflow', 'state', 'transition', 'pool', 'component', 'service', 'dependency', 'site', 'role', 'person', 'vendor',
  'workaround', 'known error', 'variable', 'scenario', 'inject',
] satisfies readonly Place['kind'][]; // prettier-ignore

/** Leads to the field that the address names, as `?at=state&id=copy&field=duration`: how other places send somebody here. */
export function useAddressLead(): void {
  const leadTo = useLeadTo();
  const { query } = useRoute();
  const [kind, id, field] = ['at', 'id', 'field'].map((name) => query.get(name));
  useEffect(() => {
    if (!kind || !id || !KINDS.includes(kind)) return;
    // The canvas must have drawn its states before it can look at one.
    const waiting = setTimeout(() => leadTo({ kind: kind as Place['kind'], id, ...(field && { field }) }), 100);
    return () => clearTimeout(waiting);
  }, [leadTo, kind, id, field]);
}
