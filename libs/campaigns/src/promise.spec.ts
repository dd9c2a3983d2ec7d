import { promiseOf, toldOf } from './promise.js';

describe('A supporter who was told what an office learns of them', () => {
  const told = toldOf([{ officeId: 'a', disclosure: 'name_only' }]);

  it('is held to no more than that when the office is opened further while they write', () => {
    expect(promiseOf([{ officeId: 'a', disclosure: 'full' }], told)).toEqual({ a: 'name_only' });
  });

  it('is protected further when the office is closed further while they write', () => {
    expect(promiseOf([{ officeId: 'a', disclosure: 'gathered_only' }], told)).toEqual({ a: 'gathered_only' });
  });

  it('gets what holds for the office where the form says nothing or nonsense', () => {
    expect(promiseOf([{ officeId: 'a', disclosure: 'full' }], undefined)).toEqual({ a: 'full' });
    expect(promiseOf([{ officeId: 'a', disclosure: 'name_only' }], 'a=everything')).toEqual({ a: 'name_only' });
  });
});
