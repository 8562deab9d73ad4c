import { describe, expect, it } from 'vitest';
import { createLink, type Link } from '../../../main/share/link';
import { ViewNews } from '../../../main/share/view-news';
import type { ParticipantView } from '../../../shared/participants/participant-view';
import { FakeTime } from '../support/fake-time';

/** A socket whose page reads only when it is told to. */
class SlowSocket {
  readonly OPEN = 1;
  readyState: 0 | 1 | 2 | 3 = 1;
  bufferedAmount = 0;
  readonly sent: string[] = [];
  reads = false;
  send(text: string): void {
    this.sent.push(text);
    if (!this.reads) this.bufferedAmount += text.length;
  }
  close(): void {
    this.readyState = 3;
  }
  terminate(): void {
    this.readyState = 3;
  }
  catchUp(): void {
    this.reads = true;
    this.bufferedAmount = 0;
  }
}

const fat = 'x'.repeat(30_000);

function room() {
  const time = new FakeTime();
  let round = 0;
  const news = new ViewNews({
    time,
    view: (id) => ({ me: { id }, fat, round }) as unknown as ParticipantView, // `as`: what is in it makes no difference
    reportBug: (bug) => {
      throw bug;
    },
  });
  const next = (): void => {
    round += 1;
    news.tellAll();
    time.pass(300);
  };
  return { time, news, next };
}

const roundOf = (text: string | undefined): number =>
  (JSON.parse(text ?? '{}') as { payload: { round: number } }).payload.round;

describe('a page that does not read', () => {
  it('is sent no more than it takes, does not hold up the others, and gets the latest when it reads again', () => {
    const { time, news, next } = room();
    const slow = new SlowSocket();
    const quick = new SlowSocket();
    quick.reads = true;
    news.arrived('slow', createLink(slow));
    news.arrived('quick', createLink(quick));
    for (let no = 0; no < 50; no++) next();

    expect(quick.sent).toHaveLength(50);
    expect(slow.sent).toHaveLength(3);
    expect(slow.bufferedAmount).toBeLessThan(128 * 1024);

    slow.catchUp();
    time.pass(300);
    expect(slow.sent).toHaveLength(4);
    expect(roundOf(slow.sent.at(-1))).toBe(50);
  });

  it('is cut off when it has taken nothing for a megabyte of answers', () => {
    const socket = new SlowSocket();
    const link: Link = createLink(socket);
    for (let no = 0; no < 40; no++) link.sendText(fat);
    expect(socket.readyState).toBe(3);
    expect(socket.bufferedAmount).toBeLessThan(1.1 * 1024 * 1024);
  });

  it('is sent nothing twice, and nothing after it has gone', () => {
    const { time, news } = room();
    const socket = new SlowSocket();
    socket.reads = true;
    const link = createLink(socket);
    news.arrived('one', link);
    time.pass(100);
    news.tellAll();
    time.pass(100);
    expect(socket.sent).toHaveLength(1);
    expect(news.gone('one', link)).toBe(true);
    news.tellAll();
    time.pass(1_000);
    expect(socket.sent).toHaveLength(1);
  });
});
