import type { AgreementCheck } from '../../model/simulation';
import { countText } from './figures';

/** `7 runs through both interpreters: 0 differences`; of a run that took too long, how far it was compared. */
export function agreementText({ runs, events, differs }: AgreementCheck): string {
  if (differs !== undefined) return `run ${differs} differs between the interpreters`;
  if (runs > 0) return `${runs} ${runs === 1 ? 'run' : 'runs'} through both interpreters: 0 differences`;
  if (events === 0) return 'not compared: a run takes too long on the reference interpreter';
  return `the first ${countText(events)} events of a run through both interpreters: 0 differences`;
}
