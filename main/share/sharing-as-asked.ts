import type { Parsed } from '../../shared/contract/contract';
import type { StoredSharing } from '../storage/sharing';
import { namesToVouchFor } from './addresses';
import { makeCertificate } from './certificate';
import { newJoinCode } from './join-code';

export interface Circumstances {
  /** The sharing whose people come along. */
  readonly kept: StoredSharing | undefined;
  readonly publicUrl: string | undefined;
  readonly now: number;
}

/** How a drill will be shared. People who come along keep their code and, at the same address, port and certificate. */
export function sharingAsAsked(asked: Parsed<'share.open'>, { kept, publicUrl, now }: Circumstances): StoredSharing {
  const place = kept?.address === asked.address ? kept : undefined;
  const url = asked.publicUrl ?? publicUrl;
  return {
    runId: asked.runId,
    since: now,
    address: asked.address,
    port: asked.port || (place?.port ?? 0),
    code: kept?.code ?? newJoinCode(),
    allow: kept?.allow ?? { steps: false, decisions: false },
    ...(url !== undefined && { publicUrl: url }),
    ...(asked.tls && { certificate: place?.certificate ?? makeCertificate(namesToVouchFor(asked), now) }),
  };
}
