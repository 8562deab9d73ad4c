import { z } from 'zod';

type Schema = Record<string, unknown>;

/** Texts for the patterns that the contract knows: a key, a day, a time of day, base64, a message, a hash. */
const TEXTS = ['x', '2026-11-28', '09:00', 'eA==', 'eA', 'message-1', 'a'.repeat(64)];

/** The least that a schema takes: what may be left out is left out. */
export const sampleOf = (schema: z.ZodType): unknown => {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema; // `as`: a schema is an object
  return sample(whole, whole);
};

function sample(at: Schema, whole: Schema): unknown {
  if (typeof at.$ref === 'string') return sample(resolved(at.$ref, whole), whole);
  if ('const' in at) return at.const;
  if (Array.isArray(at.enum)) return at.enum[0];
  const [one] = [at.anyOf, at.oneOf, at.allOf].flatMap((of) => (Array.isArray(of) ? (of as Schema[]) : []));
  if (one !== undefined) return sample(one, whole);
  switch (at.type) {
    case 'object':
      return Object.fromEntries(
        ((at.required as string[] | undefined) ?? []).map((key) => [
          key,
          sample((at.properties as Record<string, Schema>)[key] ?? {}, whole),
        ]),
      );
    case 'array':
      return Array.from({ length: Number(at.minItems ?? 0) }, () =>
        sample((at.items as Schema | undefined) ?? {}, whole),
      );
    case 'string':
      return textFor(at);
    case 'number':
    case 'integer':
      return Math.max(Number(at.minimum ?? 0), typeof at.exclusiveMinimum === 'number' ? at.exclusiveMinimum + 1 : 0);
    case 'boolean':
      return true;
    default:
      return {};
  }
}

const resolved = (ref: string, whole: Schema): Schema =>
  ref
    .split('/')
    .slice(1)
    .reduce<Schema>((at, part) => at[part] as Schema, whole);

function textFor({ pattern, allOf }: Schema): string {
  const patterns = [pattern, ...(Array.isArray(allOf) ? (allOf as Schema[]).map((it) => it.pattern) : [])];
  const fits = (text: string): boolean =>
    patterns.every((it) => typeof it !== 'string' || new RegExp(it, 'u').test(text));
  return TEXTS.find(fits) ?? 'x';
}
