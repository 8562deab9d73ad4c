import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/basics/canonical-json';
import { filePath, PACKAGE_FORMAT, PACKAGE_PARTS, PACKAGE_VERSION, previewPath, type ExercisePackage, type PackageManifest, type PackedFile } from '../../../shared/model/exercise-package'; // prettier-ignore
import { fixedZip } from '../fixed-zip';

export const sealOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A drill as one file that another workspace takes in whole. The same drill gives the same bytes. */
export function writePackage(content: ExercisePackage, files: readonly PackedFile[] = []): Uint8Array {
  const parts = PACKAGE_PARTS.flatMap((part) =>
    content[part] === undefined ? [] : [[`${part}.json`, Buffer.from(canonicalJson(content[part]))] as const],
  );
  const attached = files.flatMap(({ hash, bytes, preview }) => [
    [filePath(hash), bytes] as const,
    ...(preview === undefined ? [] : [[previewPath(hash), preview] as const]),
  ]);
  const all: (readonly [string, Uint8Array])[] = [...parts, ...attached];
  const manifest: PackageManifest = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    title: content.run.frozen.settings.title,
    runId: content.run.runId,
    files: Object.fromEntries(all.map(([name, bytes]) => [name, sealOf(bytes)])),
  };
  return fixedZip(
    { 'manifest.json': Buffer.from(canonicalJson(manifest)), ...Object.fromEntries(all) },
    (name) => !name.endsWith('.json'),
  );
}
