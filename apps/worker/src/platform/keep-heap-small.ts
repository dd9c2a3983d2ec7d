import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has the heap of this process stay near what lives in it; to be called once, when all has started. Mails wait signed for a moment, long
 * enough to be counted among what lives long, and V8 lets some hundred megabytes of them pile up before it looks for the first time. So it
 * looks now, and from then on whenever the heap has grown by two fifths.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=40');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  collect();
}
