/**
 * Begins with the specs that take longest, so that none of them is left running alone at the end. On a fresh machine Jest knows no
 * times and goes by the size of files, which says little of specs that start whole servers.
 */
import Sequencer from '@jest/test-sequencer';

const LONGEST = [
  /features\/(standalone|demo|killed|killed-sending|alert|subscribe|cli)\.spec/,
  /integration\/(backup|embedded-postgres)/,
  /browser\/(alerts|first-light|campaigns|first-ten-minutes|desk)\.spec/,
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => LONGEST.some((pattern) => pattern.test(path));
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
