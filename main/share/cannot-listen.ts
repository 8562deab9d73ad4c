import type { Failure } from '../../shared/contract/bridge';
import type { Place } from './addresses';

/** Why no door could be opened there, as a sentence. */
export function cannotListen(
  { code, message }: NodeJS.ErrnoException,
  { address, port }: Pick<Place, 'address' | 'port'>,
): Failure {
  const told = (sentence: string): Failure => ({ code: 'refused', message: `${sentence} Nothing was opened.` });
  if (code === 'EADDRINUSE') return told(`Port ${port} of ${address} is in use. Choose another.`);
  if (code === 'EACCES') return told(`Port ${port} may not be used by this account. Choose one above 1023.`);
  if (code === 'EADDRNOTAVAIL') return told(`This computer has no address ${address} any more. Choose another.`);
  return told(`The drill could not be shared: ${message}.`);
}
