import { PageMemory } from './page-memory.js';

describe('a page of the record that somebody asks for again', () => {
  it('is made once while the record stands as it is, and anew after any change', async () => {
    const memory = new PageMemory();
    let made = 0;
    const ask = (mark: string, address = '/record') => memory.page(mark, address, async () => `page ${(made += 1)}`);
    expect([await ask('a'), await ask('a'), await ask('a', '/ko/record')]).toEqual(['page 1', 'page 1', 'page 2']);
    expect(await ask('b')).toBe('page 3');
    expect(await ask('a')).toBe('page 4');
  });

  it('is not kept when the record changed while it was made, so that nobody is shown it later under the newer mark', async () => {
    const memory = new PageMemory();
    let finish: (page: string) => void = () => undefined;
    const slow = memory.page('old', '/record', () => new Promise((resolve) => (finish = resolve)));
    expect(await memory.page('new', '/record', async () => 'after the retraction')).toBe('after the retraction');
    finish('before the retraction');
    expect(await slow).toBe('before the retraction');
    expect(await memory.page('new', '/record', async () => 'made again')).toBe('after the retraction');
  });

  it('does not fill the memory, whatever addresses are tried', async () => {
    const memory = new PageMemory();
    for (let n = 0; n < 300; n += 1) await memory.page('a', `/record?x=${n}`, async () => 'page');
    const made: string[] = [];
    await memory.page('a', '/record?x=0', async () => (made.push('first'), 'page'));
    await memory.page('a', '/record?x=299', async () => (made.push('last'), 'page'));
    await memory.page('a', '/long', async () => 'x'.repeat(100_000));
    await memory.page('a', '/long', async () => (made.push('long'), 'short'));
    expect(made).toEqual(['first', 'long']);
  });
});
