import { Select } from '@mantine/core';
import { useState } from 'react';
import { OwnFact, OwnPart } from '../../../shared/model/own-report';
import { partName } from '../../../shared/report/own/part-name';
import type { ReportObjective } from '../../../shared/model/report-outline';
import { useOwn } from '../use-own';
import { PartEditor } from './part-editor';
import { RatingList } from './rating-list';
import classes from '../report-screen.module.css';

interface Props {
  readonly runId: string;
  readonly objectives: readonly ReportObjective[];
  /** Brings a section of the document into sight. */
  readonly onShow: (section: string) => void;
}

type Part = OwnPart | OwnFact;

/** Where people write into the report. What is made from the record is made anew each time; this never is. */
export function WritingPanel({ runId, objectives, onShow }: Props) {
  const [part, setPart] = useState<Part>('summary');
  const { own, isReady } = useOwn(runId);
  const written = new Set<string>(own.texts.filter(({ text }) => text.trim() !== '').map((text) => text.part));
  const option = (value: Part) => ({ value, label: `${partName(value)}${written.has(value) ? ' · written' : ''}` });
  const choose = (value: string | null): void => {
    const next = OwnPart.or(OwnFact).safeParse(value);
    if (!next.success) return;
    setPart(next.data);
    onShow(OwnFact.safeParse(next.data).success ? 'exercise' : next.data);
  };
  return (
    <div className={classes.writing}>
      <Select
        label="Part of the report"
        description="Written by you and kept as Markdown: nothing that is made from the record overwrites it."
        allowDeselect={false}
        data={[
          { group: 'Sections', items: OwnPart.options.map(option) },
          { group: 'Overview', items: OwnFact.options.map(option) },
        ]}
        value={part}
        onChange={choose}
      />
      {isReady && (
        <PartEditor
          key={part}
          runId={runId}
          part={part}
          stored={own.texts.find((text) => text.part === part)}
          isLine={OwnFact.safeParse(part).success}
        />
      )}
      {part === 'ratings' && <RatingList runId={runId} objectives={objectives} ratings={own.ratings} />}
    </div>
  );
}
