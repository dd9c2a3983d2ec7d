import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keyOf } from './queries.js';

/** How a stream of events is doing; `lost` tries again by itself, `ended` has nothing more to say. */
export type LiveState = 'connecting' | 'live' | 'lost' | 'ended';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/**
 * Follows server-sent events and puts each answer where `useRead(target)` reads it, so that a screen shows what it read first and
 * then what is new. A lost stream is opened again after 1, 2, 4 … 30 seconds; meanwhile the screen keeps what it has.
 * @param path of the stream, or null for none @param event the event's name @param target the path whose answer the events carry
 */
export function useLive<Answer>(
  path: string | null,
  event: string,
  target: string,
  heard?: (answer: Answer) => void,
): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    if (path === null) return;
    let wait = FIRST_WAIT;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const open = () => {
      source = new EventSource(path);
      source.addEventListener(event, ({ data }: MessageEvent<string>) => {
        wait = FIRST_WAIT;
        setState('live');
        const answer = JSON.parse(data) as Answer;
        client.setQueryData(keyOf(target), answer);
        heard?.(answer);
      });
      source.addEventListener('end', () => {
        source.close();
        setState('ended');
      });
      source.onerror = () => {
        source.close();
        setState('lost');
        timer = setTimeout(open, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      };
    };
    open();
    return () => {
      clearTimeout(timer);
      source.close();
    };
    // `heard` is what the screen does with an answer; a new function of the same screen must not open a new stream.
  }, [path, event, target, client]);
  return state;
}
