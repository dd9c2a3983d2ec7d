import { setImmediate as turn } from 'node:timers/promises';
import type { SortedClaim } from './claim.js';
import type { ComposedMail } from './delivery-composer.js';
import { MailsAhead } from './mails-ahead.js';

const claim = (n: number): SortedClaim => ({ claim: { id: `claim ${n}` } }) as SortedClaim;

/** A hundred claims in a line, and what was made of them, in which order. */
function line(make: (id: string) => Promise<ComposedMail> = (id) => Promise.resolve({ raw: id } as ComposedMail)) {
  const waiting = Array.from({ length: 100 }, (_, n) => claim(n));
  const made: string[] = [];
  const ahead = new MailsAhead(
    ({ claim: { id } }) => {
      made.push(id);
      return make(id);
    },
    (most) => waiting.slice(0, most),
  );
  return { waiting, made, ahead, next: () => ahead.take(waiting.shift()!) };
}

/** Until everything has been made that is made by itself. */
async function quiet(made: readonly string[]): Promise<void> {
  for (let before = -1; before < made.length; await turn()) before = made.length;
}

describe('mails that are made before their turn', () => {
  it('are made once each, in the order in which they leave, as far ahead as there is room', async () => {
    const { made, next } = line();
    expect((await next()).raw).toBe('claim 0');
    await quiet(made);
    expect(made).toEqual(Array.from({ length: 65 }, (_, n) => `claim ${n}`));
    expect((await next()).raw).toBe('claim 1');
    await quiet(made);
    expect(made).toHaveLength(66);
  });

  it('tell whoever takes them what went wrong, and nobody else', async () => {
    const { made, next } = line((id) =>
      id === 'claim 1' ? Promise.reject(new Error('no key')) : Promise.resolve({ raw: id } as ComposedMail),
    );
    await next();
    await quiet(made);
    await expect(next()).rejects.toThrow('no key');
    expect((await next()).raw).toBe('claim 2');
  });

  it('make room when their turn will not come', async () => {
    const { made, ahead, next, waiting } = line();
    await next();
    await quiet(made);
    ahead.forget(waiting.splice(0, 64));
    expect((await next()).raw).toBe('claim 65');
    await quiet(made);
    expect(made).toHaveLength(100);
  });

  it('are not begun any more once the turn is over', async () => {
    const { made, ahead, next } = line();
    ahead.stop();
    expect((await next()).raw).toBe('claim 0');
    await quiet(made);
    expect(made).toEqual(['claim 0']);
  });
});
