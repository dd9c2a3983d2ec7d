import { marks } from './marks.js';

const { number } = marks;

/** Words of the front page. */
export const home = {
  title: 'Forced returns of North Korean refugees',
  lead: 'What happened, who says so, and how sure we are. And what you can do about it.',
  happened: 'What happened',
  nothing: 'Nothing has been published yet. An incident appears here once a named person has checked and approved it.',
  wholeRecord: 'The whole record',
  do: 'What you can do',
  write: 'Write your letter',
  letters: (sent: number, goal: number | null) => {
    const said = `${number(sent)} ${sent === 1 ? 'letter' : 'letters'} so far`;
    return goal === null ? said : `${said}; the goal is ${number(goal)}`;
  },
  beTold: 'Be told',
  beToldWhy: 'We write when refugees are detained or forced back. You confirm first, and can leave with one click.',
  address: 'Your email address',
  tellMe: 'Tell me',
};
