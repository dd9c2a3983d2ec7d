import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { languages, words } from '#face/words';
import { fieldProblems } from './field-words.js';

const Form = z.object({
  name: z.string().trim().min(1),
  note: z.string().max(3),
  age: z.number().int().min(5).max(9),
  link: z.url({ protocol: /^https?$/ }),
  day: z.iso.date(),
  kind: z.enum(['detention', 'return']),
  tags: z.array(z.string()).min(2).max(3),
  tongue: z.string().regex(/^[a-z]{2}$/, 'is no language tag'),
  either: z.union([z.object({ id: z.string() }), z.number()]),
  short: z.string().min(4),
});
const WRONG = {
  ...{ name: ' ', note: 'four', age: 'x', link: 'javascript:alert(1)', day: '2023', kind: 'x', tags: ['a'] },
  ...{ tongue: '!', either: 'x' },
};
const said = (language: string, values: object) =>
  fieldProblems(words(language), Form.safeParse(values).error!.issues).split('; ');

describe('somebody whose form cannot be accepted', () => {
  it('is told of each field what is wrong, and never what they typed', () => {
    expect(said('en', WRONG)).toEqual([
      'name (must not be empty)',
      'note (must have at most 3 characters)',
      'age (must be a number)',
      'link (is no web address)',
      'day (is no date (YYYY-MM-DD))',
      'kind (must be one of: detention, return)',
      'tags (must have at least 2 entries)',
      'tongue (is no language tag)',
      'either (has none of the forms that are allowed)',
      'short (is missing)',
    ]);
  });

  it('is told in Korean when they read Korean', () => {
    const [name, note, ...rest] = said('ko', WRONG);
    expect([name, note]).toEqual(['name (비워 둘 수 없습니다)', 'note (3자 이하여야 합니다)']);
    for (const one of rest) expect(one).toMatch(/\([^)]*[가-힣]/);
    expect(said('ko', { ...WRONG, age: 4 })).toContain('age (5 이상이어야 합니다)');
  });

  it('is told so by every schema of ours: each of its own sentences is in the catalogue of every language', () => {
    const folder = 'libs/contracts/src';
    const source = readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('\n');
    const own = [...source.matchAll(/(?:message: |error: |, )'([a-z][a-z’]* [^'\n]*[a-z{])'/g)].map(
      ([, text]) => text!,
    );
    expect(own.length).toBeGreaterThan(20);
    for (const { tag } of languages()) {
      for (const message of own) {
        const there = fieldProblems(words(tag), [{ message, code: 'custom' }]);
        expect([tag, message, there]).not.toContain(words(tag)('fields.other'));
      }
    }
  });
});
