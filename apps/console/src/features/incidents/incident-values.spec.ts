import { changeOf, collisions, type IncidentValues, merged } from './incident-values.js';

const BASE: IncidentValues = {
  ...{ title: 'Forced back', summary: 'Old.', dateStart: '2023-10-09', dateEnd: '', places: ['Jilin'] },
  verification: 'reported',
  texts: { ko: { title: '', summary: '' } },
};

describe('two people who edit one incident', () => {
  const mine: IncidentValues = {
    ...BASE,
    title: 'Mine',
    summary: 'New.',
    texts: { ko: { title: '강제북송', summary: '' } },
  };
  const theirs: IncidentValues = { ...BASE, title: 'Theirs', places: ['Jilin', 'Liaoning'] };

  it('are asked only about fields that both changed, to different things', () => {
    expect(collisions(BASE, mine, theirs)).toEqual([{ path: 'title', mine: 'Mine', theirs: 'Theirs' }]);
    expect(collisions(BASE, { ...BASE, title: 'Theirs' }, theirs)).toEqual([]);
  });

  it('lose nothing: what only one changed is kept from either', () => {
    expect(merged(BASE, mine, theirs)).toEqual({
      ...theirs,
      title: 'Mine',
      summary: 'New.',
      texts: { ko: { title: '강제북송', summary: '' } },
    });
  });

  it('send only what differs from what is on the server', () => {
    expect(changeOf(BASE, mine)).toEqual({
      title: 'Mine',
      summary: 'New.',
      texts: { ko: { title: '강제북송', summary: '' } },
    });
    expect(changeOf(mine, { ...mine, dateStart: '', texts: { ko: { title: ' ', summary: '' } } })).toEqual({
      dateStart: null,
      texts: { ko: null },
    });
    expect(changeOf(BASE, BASE)).toEqual({});
  });
});
