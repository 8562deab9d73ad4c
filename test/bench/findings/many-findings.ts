import { CapabilityElement, FindingStatus, FindingType, Severity, type Finding } from '../../../shared/model/finding';

const subjects = ['database', 'call tree', 'network link', 'licence server', 'key vault', 'status page', 'vendor bridge', 'backup copy']; // prettier-ignore
const faults = ['was never tested', 'took longer than planned', 'had no owner', 'was out of date', 'could not be reached', 'waited for people']; // prettier-ignore
const owners = ['Head of databases', 'Network lead', 'Incident manager', 'Service desk lead', 'Vendor manager'];
const DAY = 86_400_000;

/** Findings as a register of years holds them, the same each time. `kestrel` stands in every thousandth, `restore` in all. */
export function* manyFindings(count: number): Generator<Finding> {
  for (let n = 0; n < count; n += 1) yield findingNo(n);
}

function findingNo(n: number): Finding {
  const of = <T>(list: readonly T[], salt: number): T => list[mixed(n * 31 + salt) % list.length] as T;
  const raised = new Date(Date.UTC(2024, 0, 1) + (n % 1_000) * DAY).toISOString();
  const day = (offset: number): string =>
    new Date(Date.UTC(2026, 9, 1) + ((mixed(n + offset) % 180) - 30) * DAY).toISOString().slice(0, 10);
  const rare = n % 1_000 === 7 ? ' The host is called kestrel.' : '';
  return {
    id: `finding-${n.toString(16).padStart(8, '0')}`,
    title: `The ${of(subjects, 1)} ${of(faults, 2)} (${n})`,
    description: `During the restore of the ${of(subjects, 3)} the team saw that it ${of(faults, 4)}; the step stood for ${mixed(n) % 90} min and two people were called back.${rare}`,
    type: of(FindingType.options, 5),
    severity: of(Severity.options, 6),
    status: of(
      FindingStatus.options.filter((status) => status !== 'verified'),
      7,
    ),
    element: of(CapabilityElement.options, 8),
    rootCause: `Nobody looks after the ${of(subjects, 9)} between two exercises.`,
    ...(n % 4 !== 0 && { owner: of(owners, 10) }),
    ...(n % 3 !== 0 && { due: day(11), originalDue: day(11) }),
    actions: [
      {
        id: `action-${n}`,
        text: `Test the ${of(subjects, 12)} every quarter`,
        element: of(CapabilityElement.options, 13),
      },
    ],
    raisedAt: raised,
    updatedAt: raised,
    raisedBy: 'Facilitator',
  };
}

/** Spreads neighbours. */
const mixed = (n: number): number => Math.imul(n ^ (n >>> 15), 0x2c1b3c6d) >>> 3;
