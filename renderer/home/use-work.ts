import { useState } from 'react';
import type { Result } from '../../shared/basics/result';
import type { Failure } from '../../shared/contract/bridge';
import { go } from '../client/navigation';

/** Something that takes a moment and leads to an address, or is refused with a sentence. */
export type Undertaking = () => Promise<Result<string, Failure>>;

export interface Work {
  readonly busyWith: string | undefined;
  readonly refusal: string | undefined;
  readonly start: (name: string, undertaking: Undertaking) => void;
}

/** One undertaking at a time: a second click while the first is under way does nothing. */
export function useWork(): Work {
  const [busyWith, setBusyWith] = useState<string>();
  const [refusal, setRefusal] = useState<string>();

  async function run(name: string, undertaking: Undertaking): Promise<void> {
    setBusyWith(name);
    setRefusal(undefined);
    const result = await undertaking();
    setBusyWith(undefined);
    if (result.ok) go(result.value);
    else setRefusal(result.error.message);
  }

  return { busyWith, refusal, start: (name, undertaking) => void (busyWith ?? run(name, undertaking)) };
}
