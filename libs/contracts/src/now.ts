import type { AlertState } from './states.js';

/** How many things of one sort wait for somebody. */
export interface WaitingView {
  count: number;
  /** Whether one of them should not wait. */
  urgent: boolean;
}

/** An alert that is under way. */
export interface SendingView {
  id: string;
  subject: string;
  state: AlertState;
  /** Deliveries that have come to an end, and all of them. */
  settled: number;
  deliveries: number;
}

/** What staff should look at now; the first screen, and the numbers beside the places. */
export interface NowView {
  waiting: {
    /** Reports to check. */
    desk: WaitingView;
    /** Alerts that wait for an approval. */
    alerts: WaitingView;
    /** People who were alerted and do not know yet what came of it. */
    updates: WaitingView;
    /** Letters that need attention. */
    letters: WaitingView;
    /** Sources that fail or have been silent for too long. */
    sources: WaitingView;
    /** Streams of mail that many people complain of; urgent when one stands still for it. */
    streams: WaitingView;
  };
  sending: SendingView[];
  /** Campaigns that are open. */
  campaigns: { id: string; title: string; letters: number; goal: number | null }[];
  /** Whose mail really leaves; that of everybody else stays in the development mailbox. */
  mail: { leavesFor: 'nobody' | 'some' | 'everybody' };
}
