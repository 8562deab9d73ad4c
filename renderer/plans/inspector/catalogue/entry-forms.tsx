import { formatDuration } from '../../../../shared/basics/time';
import type { CatalogueList, EntryOf } from '../../../../shared/editing/edit-catalogue';
import type {
  Component,
  KnownError,
  Person,
  Pool,
  Role,
  Service,
  Site,
  Vendor,
  Workaround,
} from '../../../../shared/model/catalogue';
import { useEditor, useOfPlan } from '../../editor/editor-context';
import { fieldsOf, type FieldOf } from '../fields/bound';
import { ChoiceField, worded } from '../fields/choice-field';
import { ClaimsField } from '../fields/claims-field';
import { DemandField } from '../fields/demand-field';
import { DurationField } from '../fields/duration-field';
import { NumberField } from '../fields/number-field';
import { ReferenceField, ReferencesField } from '../fields/reference-field';
import { StringsField } from '../fields/strings-field';
import { TextField } from '../fields/text-field';
import classes from '../fields/fields.module.css';

interface Props {
  readonly list: CatalogueList;
  readonly entryKey: string;
}

/** The form of one entry: its name, the fields of its list, its source. */
export function EntryForm({ list, entryKey }: Props) {
  const editor = useEditor();
  const entry = useOfPlan((plan) => plan.workflow[list].find((e) => e.key === entryKey));
  if (entry === undefined) return null;
  const bind = <T extends object>(thing: T): FieldOf<T> =>
    fieldsOf(thing, (set, what, gesture) =>
      editor.perform('entry.edit', { list, key: entryKey, set, what }, { gesture, quiet: true }),
    );
  const f = bind(entry);
  return (
    <>
      <TextField of={f('name', 'name')} label="Name" required />
      <Special list={list} entry={entry} bind={bind} />
      <TextField of={f('source', 'source')} label="Source of its figures" />
    </>
  );
}

interface SpecialProps {
  readonly list: CatalogueList;
  readonly entry: EntryOf<CatalogueList>;
  readonly bind: <T extends object>(thing: T) => FieldOf<T>;
}

/** `entry` comes from `list`, which says what it is. */
function Special({ list, entry, bind }: SpecialProps) {
  switch (list) {
    case 'services':
      return <ServiceFields f={bind(entry as Service)} />;
    case 'pools':
      return <PoolFields f={bind(entry as Pool)} />;
    case 'components':
      return (
        <ReferenceField of={bind(entry as Component)('site', 'site')} label="Site" list="sites" otherwise="none" />
      );
    case 'sites':
      return (
        <ChoiceField
          of={bind(entry as Site)('type', 'type')}
          label="Type"
          otherwise="none"
          options={worded(SITE_TYPES)}
        />
      );
    case 'roles':
      return <RoleFields f={bind(entry as Role)} />;
    case 'people':
      return <PersonFields f={bind(entry as Person)} />;
    case 'vendors':
      return <VendorFields f={bind(entry as Vendor)} />;
    case 'workarounds':
      return <WorkaroundFields f={bind(entry as Workaround)} />;
    case 'knownErrors':
      return <KnownErrorFields f={bind(entry as KnownError)} />;
  }
}

const SITE_TYPES = ['primary', 'hot', 'warm', 'cold', 'mobile', 'mirrored', 'reciprocal', 'cloud region'] as const;

const ServiceFields = ({ f }: { readonly f: FieldOf<Service> }) => (
  <>
    <div className={classes.pair}>
      <NumberField of={f('tier', 'tier')} label="Tier (1 to 4)" required />
      <NumberField of={f('mbco', 'MBCO')} label="Minimum level (MBCO)" unit="%" required />
    </div>
    <div className={classes.pair}>
      <DurationField of={f('rto', 'RTO')} label="RTO" />
      <ChoiceField
        of={f('rtoFrom', 'zero point of the RTO')}
        label="RTO counts from"
        otherwise="disruption"
        options={worded(['disruption', 'detection', 'declaration'] as const)}
      />
    </div>
    <div className={classes.triple}>
      <DurationField of={f('rpo', 'RPO')} label="RPO" />
      <DurationField of={f('mtpd', 'MTPD')} label="MTPD" />
      <DurationField of={f('wrt', 'WRT')} label="WRT" />
    </div>
    <div className={classes.pair}>
      <NumberField of={f('sla', 'SLA')} label="SLA" unit="%" placeholder="none" />
      <NumberField of={f('priority', 'priority')} label="Priority" placeholder="none" />
    </div>
    <DemandField of={f('demand', 'demand')} />
  </>
);

const PoolFields = ({ f }: { readonly f: FieldOf<Pool> }) => (
  <>
    <ChoiceField of={f('kind', 'kind')} label="Kind" options={worded(['team', 'machine', 'bandwidth'] as const)} />
    <div className={classes.pair}>
      <NumberField of={f('units', 'units')} label="Units" required />
      <TextField of={f('unit', 'unit')} label="One unit is" placeholder="engineer" />
    </div>
    <ReferenceField of={f('site', 'site')} label="Site" list="sites" otherwise="none" />
    <ChoiceField
      of={f('discipline', 'queue')}
      label="Queue"
      otherwise="smaller requests may pass"
      options={[
        { value: 'backfill', label: 'Smaller requests may pass' },
        { value: 'strict', label: 'Strictly in order' },
      ]}
    />
    <ChoiceField
      of={f('onLoss', 'loss of units')}
      label="If units in use are lost"
      otherwise={ON_LOSS[f('kind', 'kind').value]}
      options={[
        { value: 'finish', label: 'Work under way is finished' },
        { value: 'pause', label: 'Work pauses' },
        { value: 'slow', label: 'All share what is left' },
      ]}
    />
  </>
);

const ON_LOSS = {
  team: 'work pauses',
  machine: 'work under way is finished',
  bandwidth: 'all share what is left',
} as const;

const RoleFields = ({ f }: { readonly f: FieldOf<Role> }) => (
  <>
    <ReferencesField
      of={f('backups', 'back-ups')}
      label="Back-ups, in the order in which they are called"
      list="roles"
    />
    <ReferenceField of={f('pool', 'pool')} label="Belongs to pool" list="pools" otherwise="none" />
    <ReferenceField of={f('site', 'site')} label="Site" list="sites" otherwise="none" />
  </>
);

const PersonFields = ({ f }: { readonly f: FieldOf<Person> }) => (
  <>
    <ReferencesField of={f('roles', 'roles')} label="Roles" list="roles" />
    <TextField of={f('contact', 'contact')} label="Contact" />
  </>
);

const VendorFields = ({ f }: { readonly f: FieldOf<Vendor> }) => (
  <>
    <StringsField of={f('provides', 'what it provides')} label="Provides" />
    <DurationField of={f('contractedRto', 'contracted RTO')} label="Contracted RTO" />
  </>
);

const WorkaroundFields = ({ f }: { readonly f: FieldOf<Workaround> }) => (
  <>
    <ReferenceField of={f('service', 'service')} label="Keeps going" list="services" />
    <div className={classes.pair}>
      <NumberField of={f('level', 'level')} label="Lifts it to" unit="%" required />
      <DurationField of={f('maxSustain', 'longest use')} label="At most for" placeholder="no limit" />
    </div>
    <NumberField of={f('catchUpFactor', 'catch-up')} label="Catch-up work per hour of use, in hours" required />
    <ClaimsField of={f('claims', 'claims')} label="Holds" />
  </>
);

const KnownErrorFields = ({ f }: { readonly f: FieldOf<KnownError> }) => (
  <>
    <TextField of={f('symptom', 'symptom')} label="Symptom" long />
    <TextField of={f('workaround', 'work-around')} label="What to do meanwhile" long />
    <NumberField
      of={f('durationFactor', 'duration factor')}
      label="Steps that name it take"
      unit="times"
      placeholder="1"
    />
  </>
);

/** The one figure of an entry worth reading while it is closed. */
export function factOf(list: CatalogueList, entry: EntryOf<CatalogueList>): string {
  if (list === 'services') {
    const { rto, tier } = entry as Service;
    return rto === undefined ? `tier ${tier}` : `RTO ${formatDuration(rto)}`;
  }
  if (list === 'pools') {
    const { units, unit } = entry as Pool;
    return `${units} ${unit ?? 'units'}`;
  }
  if (list === 'sites') return (entry as Site).type ?? '';
  if (list === 'workarounds') return `to ${(entry as Workaround).level} %`;
  return '';
}
