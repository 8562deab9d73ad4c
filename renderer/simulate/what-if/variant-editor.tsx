import type { Variant } from '../../../shared/model/variant';
import type { Bench } from '../bench/use-bench';
import { VariantForm } from './variant-form';
import { withChanged } from './variant-title';

interface Props {
  readonly bench: Bench;
  readonly variant: Variant;
}

/** The form of a what-if of this simulation: what is changed in it is run and saved. */
export const VariantEditor = ({ bench: { source, variants }, variant }: Props) => (
  <VariantForm
    key={variant.id}
    workflow={source.plan.workflow}
    variant={variant}
    onChange={(next) => variants.set(withChanged(variants.store.get(), next, source.plan.workflow))}
  />
);
