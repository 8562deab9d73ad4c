import { readdirSync, readFileSync } from 'node:fs';
import { Plan } from '../../shared/model/plan';

const folder = new URL('../../resources/templates/', import.meta.url);

export const templateIds = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length))
  .toSorted();

export const templateText = (id: string): string => readFileSync(new URL(`${id}.json`, folder), 'utf8');
export const template = (id: string): Plan => Plan.parse(JSON.parse(templateText(id)));
