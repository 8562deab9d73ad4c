import { Button, Checkbox, FileInput, Group, Radio, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote } from '../ui/error-note';
import { usualPaper } from '../ui/usual-paper';
import { canLeaveOut, FORMATS, hasNames, hasPaper, PARTS, type ExportChoices } from './export-choices';
import { ExportProgress } from './export-progress';
import { readBase64 } from '../client/read-base64';
import { useExport, type ExportedReport } from './use-export';
import classes from './export-form.module.css';

interface Props {
  readonly of: ExportedReport;
  readonly onClose: () => void;
}

export function ExportForm({ of, onClose }: Props) {
  const [choices, setChoices] = useState<ExportChoices>({
    format: 'pdf',
    paper: usualPaper(navigator.language),
    names: 'roles',
    leaveOut: [],
  });
  const [template, setTemplate] = useState<File | null>(null);
  const { state, start, cancel } = useExport(of, onClose);
  const change = (part: Partial<ExportChoices>): void => setChoices({ ...choices, ...part });
  const { format, paper, names, leaveOut } = choices;

  const submit = async (): Promise<void> => {
    const own = format === 'docx' && template !== null ? { template: await readBase64(template) } : {};
    await start({ ...choices, leaveOut: canLeaveOut(format) ? leaveOut : [], ...own });
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Radio.Group label="Format" value={format} onChange={(value) => change({ format: known(value) })}>
        <div className={classes.formats}>
          {FORMATS.map((it) => (
            <Radio key={it.format} value={it.format} label={it.name} description={it.what} />
          ))}
        </div>
      </Radio.Group>
      {hasPaper(format) && (
        <Field label="Paper">
          <SegmentedControl
            value={paper}
            onChange={(value) => change({ paper: value === 'letter' ? 'letter' : 'a4' })}
            data={[
              { value: 'a4', label: 'A4' },
              { value: 'letter', label: 'US Letter' },
            ]}
          />
        </Field>
      )}
      {format === 'docx' && (
        <FileInput
          label="Word template"
          description="Its styles, header and logo are used. Optional."
          placeholder="Choose a .docx or .dotx"
          accept=".docx,.dotx"
          clearable
          value={template}
          onChange={setTemplate}
        />
      )}
      {hasNames(format) ? (
        <Field
          label="People"
          hint={
            names === 'roles'
              ? 'People of the plan and of the record appear by their roles. Names typed into a text that the plan does not know stay.'
              : 'People appear by their names.'
          }
        >
          <SegmentedControl
            value={names}
            onChange={(value) => change({ names: value === 'persons' ? 'persons' : 'roles' })}
            data={[
              { value: 'roles', label: 'By role' },
              { value: 'persons', label: 'By name' },
            ]}
          />
        </Field>
      ) : (
        <>
          <p className={classes.hint}>
            A package holds the record, the findings and the report as they are, people by their names. Another
            workspace checks its seals and takes it in whole.
          </p>
          <Checkbox
            label="With the files that are attached"
            description="100 MB together at most; without them their names and seals go along."
            checked={choices.files !== false}
            onChange={(event) => change({ files: event.currentTarget.checked })}
          />
        </>
      )}
      {canLeaveOut(format) && (
        <Checkbox.Group label="Leave out" value={[...leaveOut]} onChange={(values) => change({ leaveOut: values })}>
          <div className={classes.parts}>
            {PARTS.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {state.kind === 'failed' && <ErrorNote>{state.message}</ErrorNote>}
      <div className={classes.foot}>
        {state.kind === 'working' ? (
          <ExportProgress share={state.share} onCancel={cancel} />
        ) : (
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            <Button type="submit">Save file</Button>
          </Group>
        )}
      </div>
    </form>
  );
}

const known = (value: string): ExportChoices['format'] =>
  FORMATS.find(({ format }) => format === value)?.format ?? 'pdf';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: React.ReactNode;
}

const Field = ({ label, hint, children }: FieldProps) => (
  <div role="group" aria-label={label}>
    <p className={classes.label}>{label}</p>
    {children}
    {hint !== undefined && <p className={classes.hint}>{hint}</p>}
  </div>
);
