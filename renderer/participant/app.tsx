import { useStore } from '../client/store';
import { place } from './door';
import { JoinForm } from './join/join-form';
import { Seat } from './seat';

/** Outside, a form; with a place, whatever that place shows. */
export function App() {
  const { token, why } = useStore(place);
  return token === undefined ? <JoinForm why={why} /> : <Seat key={token} />;
}
