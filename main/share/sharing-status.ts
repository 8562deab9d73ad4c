import type { Sharing } from '../../shared/contract/sharing';
import type { StoredPerson, StoredSharing } from '../storage/sharing';
import { joinAddresses, plainAddresses, warningOf } from './addresses';
import { fingerprintOf } from './certificate';

export type OpenSharing = NonNullable<Sharing['open']>;

export interface SharingFacts {
  readonly stored: StoredSharing;
  readonly title: string;
  readonly roles: OpenSharing['roles'];
  readonly people: readonly StoredPerson[];
  readonly wrongCodes: number;
  /** Those that this computer has now. */
  readonly addresses: readonly string[];
  readonly presenceOf: (id: string) => { readonly present: boolean; readonly latencyMs?: number | undefined };
  readonly savedOf: (id: string) => number;
}

/** What the facilitator sees of a drill that is shared. People of an earlier sharing have no name and are not shown. */
export function sharingStatus(facts: SharingFacts): OpenSharing {
  const { stored, title, roles, people, wrongCodes, addresses } = facts;
  const { certificate, code, runId, since, allow } = stored;
  const place = { ...stored, tls: certificate !== undefined };
  const warning = addresses.includes(stored.address) ? warningOf(place) : addressIsGone(stored.address);
  return {
    runId,
    title,
    since,
    joinAddresses: joinAddresses(place, code),
    plainAddresses: plainAddresses(place),
    code: `${code.slice(0, 4)}-${code.slice(4)}`,
    tls: place.tls,
    ...(certificate && { fingerprint: fingerprintOf(certificate) }),
    ...(warning !== undefined && { warning }),
    allow,
    roles,
    people: people.filter(({ name }) => name !== '').map((person) => shown(person, facts)),
    wrongCodes,
  };
}

function shown(
  { id, name, role, state, plays, lastSeen }: StoredPerson,
  { presenceOf, savedOf }: SharingFacts,
): OpenSharing['people'][number] {
  const { present, latencyMs } = presenceOf(id);
  const latency = present && latencyMs !== undefined ? { latencyMs } : {};
  return { id, name, role, state, plays, present, lastSeen, saved: savedOf(id), ...latency };
}

/** The cable was pulled, the network was changed: the door is open where nobody can come. */
const addressIsGone = (address: string): string =>
  `This computer has no address ${address} any more, so nobody can reach the drill. What was said is saved; reconnect, or end sharing and share it at another address.`;
