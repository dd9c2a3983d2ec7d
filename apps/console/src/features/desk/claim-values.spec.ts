import { claimProblems, claimRequest, NEW_CLAIM } from './claim-values.js';

const SPAN = { textHash: 'a'.repeat(64), quote: 'q', quoteStart: 0, quoteEnd: 1 };
const send = (values: object) => claimRequest({ ...NEW_CLAIM, ...values }, SPAN);

describe('the form of a claim', () => {
  it.each([
    ['exact', { count: '60' }, { countMin: 60, countMax: 60 }],
    ['at_least', { count: '500' }, { countMin: 500, countMax: null }],
    ['at_most', { count: '50' }, { countMin: null, countMax: 50 }],
    ['range', { count: '500', most: '600' }, { countMin: 500, countMax: 600 }],
    ['vague', { count: '5' }, { countMin: null, countMax: null }],
  ])('sends what %s says of a number', (qualifier, values, expected) => {
    expect(send({ qualifier, ...values })).toMatchObject(expected);
  });

  it('takes one day for the last as well, and no day for none', () => {
    expect(send({ dateStart: '2023-10-09' })).toMatchObject({ dateEnd: '2023-10-09', datePrecision: 'day' });
    expect(send({})).toMatchObject({ dateStart: null, dateEnd: null, datePrecision: null });
  });

  it('takes lists apart as they are typed in any language', () => {
    expect(send({ places: 'Jilin, 투먼、丹东，' })).toMatchObject({ places: ['Jilin', '투먼', '丹东'] });
    expect(send({ speaker: 'A', via: 'B, C' })).toMatchObject({ speakers: ['A', 'B', 'C'] });
  });

  it.each([
    [{ count: '' }, 'count'],
    [{ count: '-3' }, 'count'],
    [{ count: '1.5' }, 'count'],
    [{ qualifier: 'range', count: '5', most: '3' }, 'most'],
    [{ count: '5', dateEnd: '2023-10-09' }, 'dateStart'],
    [{ count: '5', dateStart: '2023-10-09', dateEnd: '2023-10-08' }, 'dateEnd'],
    [{ count: '5', via: 'B' }, 'speaker'],
  ])('says what is wrong with %j', (values, field) => {
    expect(Object.keys(claimProblems({ ...NEW_CLAIM, ...(values as object) }))).toEqual([field]);
  });

  it('finds nothing wrong with a number and nothing else', () => {
    expect(claimProblems({ ...NEW_CLAIM, count: '60' })).toEqual({});
  });
});
