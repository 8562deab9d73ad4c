import { formatInstant, type Ms } from '../basics/time';
import { storyClock } from '../basics/instant';
import { namesOf } from '../model/names';
import type { Attachment } from '../model/attachment';
import { attachmentName } from '../model/attachment-words';
import type { Inject, Scenario } from '../model/scenario';
import type { Workflow } from '../model/workflow';

/** Said before and after everything that leaves the room: nothing of it is real. */
export const EXERCISE_MARK = 'EXERCISE EXERCISE EXERCISE';

export interface Handout {
  /** Absent while the room does not know what the inject did: a title often says it. */
  readonly title?: string | undefined;
  readonly no: number;
  /** "T+00:25:00 (23:52 in the story)". */
  readonly when: string;
  /** "Phone from Support to Platform on call". */
  readonly route: string;
  readonly message: string;
  /** Names of the files that come with it, and addresses. */
  readonly attachments: readonly Attachment[];
  /** Mail addresses of those it is addressed to, where the plan knows any. */
  readonly addresses: readonly string[];
}

interface Sent {
  readonly at: Ms;
  readonly isSecret: boolean;
  readonly workflow: Workflow;
  readonly scenario: Pick<Scenario, 'startsAt'>;
}

/** A released inject as it is handed to people who are not in the room. */
export function handoutOf(inject: Inject, { at, isSecret, workflow, scenario }: Sent): Handout {
  const names = namesOf(workflow);
  const to = inject.to.map((role) => names.name('roles', role)).join(', ');
  const story = scenario.startsAt === undefined ? '' : ` (${storyClock(at, scenario.startsAt)} in the story)`;
  const mode = inject.mode === 'SMS' ? inject.mode : inject.mode.charAt(0).toUpperCase() + inject.mode.slice(1);
  return {
    ...(!isSecret && { title: inject.title }),
    no: inject.no,
    when: `${formatInstant(at)}${story}`,
    route: `${mode} from ${inject.from}${to === '' ? '' : ` to ${to}`}`,
    message: inject.message,
    attachments: inject.attachments ?? [],
    addresses: addressesOf(inject, workflow),
  };
}

const addressesOf = ({ to }: Inject, { people }: Workflow): readonly string[] =>
  people.flatMap(({ roles = [], contact = '' }) => {
    const address = /[^\s<>,;]+@[^\s<>,;]+/.exec(contact)?.[0];
    return address !== undefined && roles.some((role) => to.includes(role)) ? [address] : [];
  });

const END = 'End of exercise message. This is not a real incident.';

/** For a chat: everything in one message. */
export const chatText = ({ no, title, when, route, message, attachments }: Handout): string =>
  [EXERCISE_MARK, `Inject ${no}${title === undefined ? '' : `: ${title}`}`, `${when} · ${route}`, '', message, ...attachedLines(attachments), '', EXERCISE_MARK].join('\n'); // prettier-ignore

/** A text holds no files: it says what there is, and the picture or the handout has it. */
const attachedLines = (attachments: readonly Attachment[]): readonly string[] =>
  attachments.length === 0 ? [] : ['', `Attached: ${attachments.map(attachmentName).join(', ')}`];

export const mailSubject = ({ no, title }: Handout): string =>
  `${EXERCISE_MARK} – inject ${no}${title === undefined ? '' : `: ${title}`}`;

export const mailBody = ({ when, route, message, attachments }: Handout): string =>
  [EXERCISE_MARK, '', when, route, '', message, ...attachedLines(attachments), '', END, EXERCISE_MARK].join('\n');

export const mailText = (handout: Handout): string => `Subject: ${mailSubject(handout)}\n\n${mailBody(handout)}`;

/** Opens the mail program with everything filled in. Lines end as mail programs want them. */
export function mailAddress(handout: Handout): string {
  const { addresses } = handout;
  const part = (text: string): string => encodeURIComponent(text.replaceAll('\n', '\r\n'));
  const to = addresses.map((address) => encodeURIComponent(address).replaceAll('%40', '@')).join(',');
  return `mailto:${to}?subject=${part(mailSubject(handout))}&body=${part(mailBody(handout))}`;
}

/** JPEGs in base64, by the seal of the file that they show. */
export type HandoutPictures = Readonly<Record<string, string>>;

/** One file that opens in any browser and prints on one page. Its pictures are in it; other files are named. */
export function handoutHtml(handout: Handout, exercise: string, pictures: HandoutPictures = {}): string {
  const { no, title, when, route, message, attachments } = handout;
  const heading = title ?? `Inject ${no}`;
  const paragraphs = message.split(/\n{2,}/).map((part) => `<p>${safe(part).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${safe(mailSubject(handout))}</title>
<style>
body { margin: 0; color: #1d1d1b; font: 18px/1.5 'Inter', system-ui, sans-serif; }
.band { padding: 12px 32px; background: #1d1d1b; color: #fff; font-weight: 700; letter-spacing: 0.14em; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
main { max-width: 44em; padding: 24px 32px; }
h1 { margin: 0 0 4px; font-size: 28px; line-height: 1.25; }
figure { margin: 16px 0; break-inside: avoid; }
img { max-width: 100%; max-height: 560px; }
figcaption { color: #5c5c58; font-size: 14px; }
.route { margin: 0 0 24px; color: #5c5c58; font-size: 15px; }
</style>
</head>
<body>
<div class="band">${EXERCISE_MARK}</div>
<main>
<h1>${safe(heading)}</h1>
<p class="route">${safe(exercise)} · inject ${no} · ${safe(when)} · ${safe(route)}</p>
${[...paragraphs, ...attachments.map((it) => attachedHtml(it, pictures))].join('\n')}
</main>
<div class="band">${EXERCISE_MARK} · ${END}</div>
</body>
</html>
`;
}

function attachedHtml(it: Attachment, pictures: HandoutPictures): string {
  const about = it.about === undefined ? '' : ` – ${safe(it.about)}`;
  const name = safe(attachmentName(it));
  const jpeg = it.kind === 'file' ? pictures[it.hash] : undefined;
  if (jpeg === undefined) return `<p>Attached: ${name}${about}</p>`;
  return `<figure><img src="data:image/jpeg;base64,${jpeg}" alt="${safe(it.about ?? attachmentName(it))}"><figcaption>${name}${about}</figcaption></figure>`;
}

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
