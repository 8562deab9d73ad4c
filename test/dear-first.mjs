// Where nothing is known of earlier runs (a fresh `npm ci`) the largest files come first, which says little of how long
// they take: a worker that meets one of these last works on alone, and everybody waits for it.
import { BaseSequencer } from 'vitest/node';

/** The dearest first, some seconds to half a minute each on two cores. */
const DEAR = [
  'cli/simulate', 'cli/scale', 'cli/tour', 'cli/start',
  'shared/engine/differential', 'main/export/pdf/render-pdf', 'main/export/large-own-text', 'main/simulation/draft-desk',
  'main/export/docx/render-docx', 'main/share/torture-drill', 'shared/engine/properties',
  'e2e/main-job', 'e2e/reports', 'e2e/simulate', 'e2e/bad-input', 'e2e/editor', 'e2e/control-room', 'e2e/agenda',
  'e2e/report-html', 'e2e/browser-host', 'e2e/participants', 'e2e/plan-pack', 'e2e/smallest-change', 'e2e/findings',
]; // prettier-ignore

export class DearFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files); // oxlint-disable-line unicorn/no-array-sort -- vitest's own
    const rank = ({ moduleId }) => {
      const at = DEAR.findIndex((name) => moduleId.includes(`/test/${name}.test.`));
      return at < 0 ? DEAR.length : at;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
