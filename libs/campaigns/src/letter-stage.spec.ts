import type { DeliveryState } from '#contracts';
import { stageOf } from './letter-stage.js';

const at = (hour: number) => new Date(Date.UTC(2024, 3, 27, hour));
const waiting = {
  createdAt: at(1),
  handedAt: null,
  heldAt: null,
  heldReason: null,
  endedAt: null,
  endedReason: null,
  state: null,
  route: null,
  stateAt: null,
};
const handed = (state: DeliveryState, route: 'relay' | 'mailbox' | null = 'relay') =>
  stageOf({ ...waiting, handedAt: at(2), state, route, stateAt: at(3) });

describe('A supporter who follows a letter', () => {
  it('sees that it waits', () => {
    expect(stageOf(waiting)).toEqual({ stage: 'waiting', stageAt: at(1) });
  });

  it('sees that it was handed to mail while nothing else is known', () => {
    expect(handed('queued', null)).toEqual({ stage: 'handed', stageAt: at(2) });
    expect(handed('attempting')).toEqual({ stage: 'handed', stageAt: at(2) });
  });

  it('is told that it stayed in the development mailbox, and not that it was sent', () => {
    expect(handed('accepted', 'mailbox')).toEqual({ stage: 'kept_here', stageAt: at(3) });
  });

  it.each(['accepted', 'delivered', 'deferred', 'uncertain', 'bounced', 'failed'] as const)(
    'sees %s as it is',
    (state) => {
      expect(handed(state)).toEqual({ stage: state, stageAt: at(3) });
    },
  );

  it('sees why it is held', () => {
    expect(stageOf({ ...waiting, heldAt: at(4), heldReason: 'gathered' })).toEqual({
      stage: 'gathered',
      stageAt: at(4),
    });
    expect(stageOf({ ...waiting, heldAt: at(4), heldReason: 'no_address' }).stage).toBe('no_address');
  });

  it('sees that it was stopped, even when its mail had been handed over', () => {
    const stopped = { ...waiting, handedAt: at(2), state: 'cancelled' as const, endedAt: at(5) };
    expect(stageOf({ ...stopped, endedReason: 'campaign_stopped' })).toEqual({ stage: 'stopped', stageAt: at(5) });
    expect(stageOf({ ...stopped, endedReason: 'not_me' }).stage).toBe('withdrawn');
  });
});
