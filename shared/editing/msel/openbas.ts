import { z } from 'zod';
import { SECOND } from '../../basics/time';
import type { Role } from '../../model/catalogue';
import { foreignInject } from './foreign-inject';
import { modeSaid } from './modes';
import { plainText } from './plain-text';
import type { ReadInject } from './read-msel';

const Expectation = z.object({ expectation_name: z.string().nullish(), expectation_description: z.string().nullish() });

/** What an inject sends. Its shape depends on the kind of inject; these are the parts that are text. */
const Content = z.object({
  subject: z.string().nullish(),
  body: z.string().nullish(),
  message: z.string().nullish(),
  content: z.string().nullish(),
  expectations: z.array(Expectation).nullish(),
});

const OpenBasInject = z.object({
  inject_id: z.string().optional(),
  inject_title: z.string(),
  inject_description: z.string().nullish(),
  /** Seconds after the start. */
  inject_depends_duration: z.number().min(0).nullish(),
  inject_teams: z.array(z.string()).nullish(),
  inject_all_teams: z.boolean().nullish(),
  inject_enabled: z.boolean().nullish(),
  /** An object, or a JSON text of one. */
  inject_content: z.unknown().optional(),
  inject_injector_contract: z.unknown().optional(),
});
type OpenBasInject = z.infer<typeof OpenBasInject>;

/** A scenario as OpenAEV, formerly OpenBAS, exports it. */
export const OpenBasScenario = z.object({
  scenario_information: z.object({ scenario_name: z.string() }),
  scenario_teams: z.array(z.object({ team_id: z.string(), team_name: z.string() })).nullish(),
  scenario_injects: z.array(OpenBasInject),
});
type OpenBasScenario = z.infer<typeof OpenBasScenario>;

export function injectsOfOpenBas(
  scenario: OpenBasScenario,
  roles: readonly Pick<Role, 'key' | 'name'>[],
): ReadInject[] {
  const names = new Map((scenario.scenario_teams ?? []).map(({ team_id: id, team_name: name }) => [id, name]));
  return scenario.scenario_injects.map((inject) => {
    const content = contentOf(inject);
    const at = inject.inject_depends_duration;
    const isOff = inject.inject_enabled === false;
    const mode = modeSaid(kindOf(inject));
    return foreignInject({
      set: {
        title: (inject.inject_title || content.subject || 'Untitled inject').slice(0, 500),
        message: plainText(content.body ?? content.message ?? content.content ?? inject.inject_description ?? ''),
        trigger: typeof at === 'number' ? { kind: 'time', at: Math.round(at * SECOND) } : { kind: 'hand' },
        expected: (content.expectations ?? []).flatMap(expectedAction),
        ...(mode === undefined ? {} : { mode }),
        ...(isOff ? { importance: 'spare' as const } : {}),
      },
      teams: inject.inject_all_teams === true ? [] : (inject.inject_teams ?? []).map((id) => names.get(id) ?? id),
      roles,
      notes: [
        ...(typeof at === 'number' ? [] : ['It has no time there: released by hand.']),
        ...(isOff ? ['It is switched off there: taken as spare.'] : []),
      ],
      remarks: inject.inject_description ? [plainText(inject.inject_description)] : [],
    });
  });
}

function contentOf({ inject_content: content }: OpenBasInject): z.infer<typeof Content> {
  const parsed = Content.safeParse(typeof content === 'string' ? fromJson(content) : content);
  if (parsed.success) return parsed.data;
  return typeof content === 'string' ? { body: content } : {};
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const expectedAction = ({
  expectation_name: name,
  expectation_description: text,
}: z.infer<typeof Expectation>): string[] => {
  const said = [name, text && plainText(text)].filter(Boolean).join(': ');
  return said === '' ? [] : [said.slice(0, 500)];
};

/** `Send a mail` in whichever place the version of the export writes it. */
function kindOf({ inject_injector_contract: contract }: OpenBasInject): string {
  const named = z.object({ injector_contract_labels: z.record(z.string(), z.string()) }).safeParse(contract);
  return named.success ? (named.data.injector_contract_labels.en ?? '') : '';
}
