import { unzipSync, type UnzipFileInfo } from 'fflate';
import { hashOf } from '../../../shared/basics/hash';
import { err, ok, type Result } from '../../../shared/basics/result';
import { firstBroken } from '../../../shared/journal/chain';
import { ExercisePackage, PACKAGE_PARTS, PackageManifest } from '../../../shared/model/exercise-package';
import { sealOf } from './write-package';

/** Bytes: far more than a day's drill takes, far less than a machine has. */
const MOST_PACKED = 16_000_000;
const MOST_UNPACKED = 64_000_000;
const NAMES: ReadonlySet<string> = new Set(['manifest.json', ...PACKAGE_PARTS.map((part) => `${part}.json`)]);

type Read = Result<ExercisePackage, string>;

/** A package from somewhere else: believed only as far as its seals and its hash chain go. The refusal is a sentence. */
export function readPackage(zip: Uint8Array): Read {
  if (zip.length > MOST_PACKED) return err('it is larger than 16 MB');
  const files = unpacked(zip);
  if (!files.ok) return files;
  const manifest = PackageManifest.safeParse(jsonOf(files.value['manifest.json']));
  if (!manifest.success) return err('it is no package of Statedrill, or one of a newer version');
  const damaged = Object.entries(manifest.data.files).find(([name, seal]) => sealed(files.value[name]) !== seal);
  if (damaged !== undefined) return err(`${damaged[0]} in it is not what was packed`);
  const parts = PACKAGE_PARTS.filter((part) => manifest.data.files[`${part}.json`] !== undefined);
  const content = ExercisePackage.safeParse(Object.fromEntries(parts.map((part) => [part, jsonOf(files.value[`${part}.json`])]))); // prettier-ignore
  if (!content.success) return err(`a part of it cannot be read: ${content.error.issues[0]?.path.join('.') ?? ''}`);
  return whole(content.data);
}

function whole(content: ExercisePackage): Read {
  const { runId, frozen, journal } = content.run;
  const broken = firstBroken(hashOf(frozen), journal);
  if (broken !== undefined) return err(`its record was changed at event ${broken}`);
  const stray = content.findings.find(({ evidence }) => evidence?.runId !== runId);
  return stray === undefined ? ok(content) : err('a finding in it belongs to another drill');
}

function unpacked(zip: Uint8Array): Result<Readonly<Record<string, Uint8Array | undefined>>, string> {
  let size = 0;
  let stranger: string | undefined;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    size += originalSize;
    if (!NAMES.has(name)) stranger ??= name;
    return NAMES.has(name) && size <= MOST_UNPACKED;
  };
  try {
    const files = unzipSync(zip, { filter });
    if (size > MOST_UNPACKED) return err('it unpacks to more than 64 MB');
    return stranger === undefined
      ? ok(files)
      : err(`it holds a file that does not belong in it: ${stranger.slice(0, 60)}`);
  } catch {
    return err('it is not a zip file, or it is damaged');
  }
}

const sealed = (bytes: Uint8Array | undefined): string | undefined => bytes && sealOf(bytes);

function jsonOf(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
