import { LETTER_STAGES } from '#contracts';
import { mayBeDone } from './may-be-done.js';

const letter = { settled: false, campaignStopped: false, actionOver: false };

describe('A staff member who looks at a letter', () => {
  it('may send a failed one again, and an uncertain one only with the risk of a duplicate', () => {
    const answers = LETTER_STAGES.map((stage) => [stage, mayBeDone({ ...letter, stage }).retry]);
    const may = answers.filter(([, retry]) => retry !== 'no');
    expect(may).toEqual([
      ['uncertain', 'with_risk'],
      ['bounced', 'yes'],
      ['failed', 'yes'],
      ['suppressed', 'yes'],
    ]);
  });

  it('may say of an uncertain one alone that it arrived', () => {
    expect(LETTER_STAGES.filter((stage) => mayBeDone({ ...letter, stage }).settleAsArrived)).toEqual(['uncertain']);
  });

  it('settles a letter once, and may still send again what did not arrive', () => {
    const settled = mayBeDone({ ...letter, stage: 'failed', settled: true });
    expect(settled).toEqual({ retry: 'yes', settle: false, settleAsArrived: false });
  });

  it('sends nothing again that its supporter has withdrawn', () => {
    const may = LETTER_STAGES.filter((stage) => mayBeDone({ ...letter, stage, actionOver: true }).retry !== 'no');
    expect(may).toEqual([]);
  });

  it('sends nothing again of a campaign that was stopped', () => {
    const may = LETTER_STAGES.filter((stage) => mayBeDone({ ...letter, stage, campaignStopped: true }).retry !== 'no');
    expect(may).toEqual([]);
  });
});
