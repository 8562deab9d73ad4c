import { check } from './check';
import { drill } from './drill';
import { event } from './event';
import { take } from './import';
import { planPackVerb } from './pack';
import { pack } from './package';
import { report } from './report';
import { runs } from './runs';
import { compare } from './simulation/compare';
import { failures } from './simulation/failures';
import { merge } from './simulation/merge';
import { simulate } from './simulation/simulate';
import { tour } from './tour';
import { CannotDo, type ExitCode, type Terminal, type Verb } from './verb';
import { verify } from './verify';

const verbs: Readonly<Record<string, Verb>> = {
  check,
  drill,
  event,
  runs,
  report,
  pack: planPackVerb,
  package: pack,
  import: take,
  simulate,
  merge,
  compare,
  failures,
  verify,
  tour,
};

export async function runCli([name, ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === undefined || name === 'help' || name === '--help') {
    terminal.out(help());
    return name === undefined ? 2 : 0;
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb === undefined) {
    terminal.note(`There is no "${name}". Known are ${Object.keys(verbs).join(', ')}.`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(helpOf(verb));
    return 0;
  }
  try {
    return await verb.run(args, terminal);
  } catch (error) {
    terminal.note(error instanceof CannotDo ? error.message : bugText(error));
    return 2;
  }
}

const bugText = (bug: unknown): string =>
  `Something went wrong inside Statedrill. What was saved is safe.\n${bug instanceof Error ? bug.stack : String(bug)}`;

function help(): string {
  return ['Statedrill: drills of IT recovery, in the terminal.', '', ...Object.values(verbs).map(helpOf)].join('\n');
}

const helpOf = ({ usage, about }: Verb): string => `  statedrill ${usage}\n      ${about}`;
