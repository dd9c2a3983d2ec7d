/**
 * Aborts its signal after so many milliseconds, or when the outer signal is aborted, and remembers which it was. A timer of its own
 * rather than AbortSignal.any(AbortSignal.timeout()), which Node 20 may collect before it fires.
 */
export class Deadline {
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly outerAborted = () => this.controller.abort();
  timedOut = false;

  constructor(
    milliseconds: number,
    private readonly outer: AbortSignal | undefined,
  ) {
    this.timer = setTimeout(() => {
      this.timedOut = true;
      this.controller.abort();
    }, milliseconds);
    if (outer?.aborted === true) this.controller.abort();
    outer?.addEventListener('abort', this.outerAborted, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get cancelled(): boolean {
    return this.outer?.aborted === true && !this.timedOut;
  }

  /** Must be called when the work is over, or the timer keeps the process awake. */
  clear(): void {
    clearTimeout(this.timer);
    this.outer?.removeEventListener('abort', this.outerAborted);
  }
}
