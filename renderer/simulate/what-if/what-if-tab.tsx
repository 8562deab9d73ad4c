import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { look } from '../bench/bench-address';
import type { Shown } from '../bench/shown';
import { FigureRange } from './figure-range';
import { freshId, freshTitle } from './fresh-variant';
import { SmallestChange } from './smallest-change';
import { suggestionsFor, type Suggestion } from './suggestions';
import { VariantEditor } from './variant-editor';
import classes from './what-if-tab.module.css';

/** A what-if in a form, and what it changes; on the baseline, questions that this plan raises. */
export function WhatIfTab({ shown }: { readonly shown: Shown }) {
  const { variant } = shown.bench.chosen;
  if (variant === undefined) return <Ask shown={shown} />;
  return (
    <div className={classes.whatIf}>
      <VariantEditor bench={shown.bench} variant={variant} />
      <FigureRange shown={shown} variant={variant} />
    </div>
  );
}

/** One click asks: the what-if is added, run on the same seed and shown. */
function Ask({ shown }: { readonly shown: Shown }) {
  const { bench, row } = shown;
  const { source, baseline, variants } = bench;
  const { workflow } = source.plan;
  const service = row?.service.key;
  const suggestions = useMemo(
    () => (baseline.result ? suggestionsFor(workflow, baseline.result, service) : []),
    [workflow, baseline.result, service],
  );
  const ask = (suggestion: Suggestion): void => {
    const list = variants.store.get();
    const variant = { ...suggestion, id: freshId(list), title: freshTitle(list, suggestion.title) };
    variants.set([...list, variant]);
    look(source.id, { case: variant.id });
  };
  return (
    <div className={classes.ask}>
      <p className={classes.lead}>
        A what-if changes figures of the plan or begins with something missing. It runs on the same seed as the
        baseline, so that the difference is the change and not luck. The plan itself stays as it is.
      </p>
      <ul className={classes.suggestions} aria-label="Questions that this plan raises">
        {suggestions.map((suggestion) => (
          <li key={suggestion.title}>
            <Button variant="default" size="compact-sm" onClick={() => ask(suggestion)}>
              {suggestion.title}
            </Button>
          </li>
        ))}
        <li>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => ask({ title: 'What if', changes: [], effects: [] })}
          >
            Something else…
          </Button>
        </li>
      </ul>
      <SmallestChange key={service} shown={shown} onKeep={ask} />
    </div>
  );
}
