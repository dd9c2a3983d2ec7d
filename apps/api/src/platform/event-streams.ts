import { Injectable, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import {
  concatMap,
  distinctUntilChanged,
  exhaustMap,
  filter,
  finalize,
  map,
  merge,
  type Observable,
  of,
  Subject,
  takeUntil,
  takeWhile,
  timer,
} from 'rxjs';
import type { StillMay } from './permit.js';

/** A stream is closed after this and the browser asks for it again: proxies hold no connection for ever. */
const LONGEST = 5 * 60_000;
/** How often it is asked whether the person may still be told, in milliseconds: a stream outlives its session by no more. */
const ASKED_AGAIN = 15_000;
const HEARTBEAT = 15_000;

/**
 * Server-sent events (WHATWG HTML, 9.2) for staff: what a question answers, sent at once and whenever the answer has changed. Rows are
 * the truth, so a stream asks them again; a lost stream loses nothing.
 */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  private readonly closing = new Subject<void>();

  /**
   * @param name of the event
   * @param stillMay as `@AsksAgain()` gives it; the stream ends when it says no
   * @param load the question, asked every `every` milliseconds, never twice at once
   * @param ended whether nothing more will come: then an event `end` follows, after which the browser must not ask again
   */
  watch<Value>(
    name: string,
    stillMay: StillMay,
    load: () => Promise<Value>,
    { every = 1000, ended = () => false }: { every?: number; ended?: (value: Value) => boolean } = {},
  ): Observable<MessageEvent> {
    const over = new Subject<void>();
    const answers = timer(0, every).pipe(
      exhaustMap(load),
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
      concatMap((value) => {
        const event: MessageEvent = { type: name, data: JSON.stringify(value) };
        return ended(value) ? of(event, { type: 'end', data: '{}' }) : of(event);
      }),
      takeWhile(({ type }) => type !== 'end', true),
      finalize(() => over.next()),
    );
    const beats = timer(HEARTBEAT, HEARTBEAT).pipe(map((): MessageEvent => ({ type: 'beat', data: '{}' })));
    return merge(answers, beats.pipe(takeUntil(over))).pipe(
      takeUntil(merge(this.closing, timer(LONGEST), noLonger(stillMay))),
    );
  }

  /** Open streams would hold up the shutdown. */
  onModuleDestroy(): void {
    this.closing.next();
  }
}

/** Says so once, when somebody may be told no more. */
function noLonger(stillMay: StillMay): Observable<boolean> {
  return timer(ASKED_AGAIN, ASKED_AGAIN).pipe(
    exhaustMap(stillMay),
    filter((may) => !may),
  );
}
