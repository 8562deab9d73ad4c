import { attachmentName } from '../../model/attachment-words';
import type { Report } from '../report';
import { column as read, tableOf, type ReportTable } from './table';

/** A line for each thing that was attached, with the seal by which the file can be told from every other. */
export const attached = ({ attached: entries = [] }: Report): ReportTable =>
  tableOf('attached', entries, [
    read('Attached to', 'text', ({ to }) => (to.kind === 'entry' ? 'entry of the record' : to.kind)),
    read('In words', 'text', ({ label }) => label),
    read('At', 'instant', ({ at }) => at),
    read('Log number', 'number', ({ to }) => (to.kind === 'entry' ? to.seq : undefined)),
    read('Entry taken back because', 'text', ({ to }) => (to.kind === 'entry' ? to.withdrawn : undefined)),
    read('Name', 'text', ({ what }) => attachmentName(what)),
    read('What it shows', 'text', ({ what }) => what.about),
    read('Kind', 'text', ({ what }) => what.kind),
    read('Address', 'text', ({ what }) => (what.kind === 'link' ? what.address : undefined)),
    read('Type', 'text', ({ what, type }) => (what.kind === 'file' ? (type ?? 'not in this workspace') : undefined)),
    read('Bytes', 'number', ({ what }) => (what.kind === 'file' ? what.size : undefined)),
    read('SHA-256', 'text', ({ what }) => (what.kind === 'file' ? what.hash : undefined)),
  ]);
