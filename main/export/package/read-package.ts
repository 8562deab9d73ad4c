import { unzipSync, type UnzipFileInfo } from 'fflate';
import { hashOf } from '../../../shared/basics/hash';
import { err, ok, type Result } from '../../../shared/basics/result';
import { firstBroken } from '../../../shared/journal/chain';
import {
  ExercisePackage,
  filePath,
  MOST_FILES_PACKED,
  PACKAGE_PARTS,
  PackageManifest,
  previewPath,
  type PackedFile,
} from '../../../shared/model/exercise-package';
import { sealOf } from './write-package';

/** Bytes: far more than a day's drill takes, far less than a machine has. Attached files are counted apart. */
const MOST_UNPACKED = 64_000_000;
const NAMES: ReadonlySet<string> = new Set(['manifest.json', ...PACKAGE_PARTS.map((part) => `${part}.json`)]);
/** With what is shown of pictures. */
const MOST_ATTACHED = MOST_FILES_PACKED + 20_000_000;
const MOST_PACKED = MOST_UNPACKED + MOST_ATTACHED;
const ATTACHED = /^(?:files\/[0-9a-f]{64}|previews\/[0-9a-f]{64}\.jpg)$/;

export interface ReadPackage {
  readonly content: ExercisePackage;
  readonly files: readonly PackedFile[];
}

type Read = Result<ReadPackage, string>;

/** A package from somewhere else: believed only as far as its seals and its hash chain go. The refusal is a sentence. */
export function readPackage(zip: Uint8Array): Read {
  if (zip.length > MOST_PACKED) return err('it is larger than 184 MB');
  const files = unpacked(zip);
  if (!files.ok) return files;
  const manifest = PackageManifest.safeParse(jsonOf(files.value['manifest.json']));
  if (!manifest.success) return err('it is no package of Statedrill, or one of a newer version');
  const damaged = Object.entries(manifest.data.files).find(([name, seal]) => sealed(files.value[name]) !== seal);
  if (damaged !== undefined) return err(`${damaged[0]} in it is not what was packed`);
  const parts = PACKAGE_PARTS.filter((part) => manifest.data.files[`${part}.json`] !== undefined);
  const content = ExercisePackage.safeParse(Object.fromEntries(parts.map((part) => [part, jsonOf(files.value[`${part}.json`])]))); // prettier-ignore
  if (!content.success) return err(`a part of it cannot be read: ${content.error.issues[0]?.path.join('.') ?? ''}`);
  return whole(content.data, files.value);
}

function whole(content: ExercisePackage, parts: Unpacked): Read {
  const { runId, frozen, journal } = content.run;
  const broken = firstBroken(hashOf(frozen), journal);
  if (broken !== undefined) return err(`its record was changed at event ${broken}`);
  const stray = content.findings.find(({ evidence }) => evidence?.runId !== runId);
  if (stray !== undefined) return err('a finding in it belongs to another drill');
  const files = filesIn(parts);
  return files.ok ? ok({ content, files: files.value }) : files;
}

/** Each is called by its seal. */
function filesIn(parts: Unpacked): Result<readonly PackedFile[], string> {
  const files = Object.entries(parts).flatMap(([name, bytes]) => {
    const hash = /^files\/(.*)$/.exec(name)?.[1];
    return hash === undefined || bytes === undefined ? [] : [{ hash, bytes, preview: parts[previewPath(hash)] }];
  });
  const changed = files.find(({ hash, bytes }) => sealOf(bytes) !== hash);
  return changed === undefined ? ok(files) : err(`${filePath(changed.hash)} in it is not what its name says`);
}

type Unpacked = Readonly<Record<string, Uint8Array | undefined>>;

function unpacked(zip: Uint8Array): Result<Unpacked, string> {
  let size = 0;
  let attached = 0;
  let stranger: string | undefined;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    const isAttached = ATTACHED.test(name);
    if (isAttached) attached += originalSize;
    else size += originalSize;
    if (!isAttached && !NAMES.has(name)) stranger ??= name;
    return stranger === undefined && size <= MOST_UNPACKED && attached <= MOST_ATTACHED;
  };
  try {
    const files = unzipSync(zip, { filter });
    if (size > MOST_UNPACKED) return err('it unpacks to more than 64 MB');
    if (attached > MOST_ATTACHED) return err('its files unpack to more than 120 MB');
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
