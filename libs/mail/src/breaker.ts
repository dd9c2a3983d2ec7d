/** Remembers that a relay is not there, so that nobody knocks in vain, and lets one knock again after a while. */
export class Breaker {
  private openUntil = 0;

  /** Until when nothing should be tried; null when it may be. */
  closedTo(now: Date): Date | null {
    return now.getTime() < this.openUntil ? new Date(this.openUntil) : null;
  }

  /** The relay was not reached. @returns when it may be tried again */
  trip(now: Date, seconds: number): Date {
    this.openUntil = now.getTime() + seconds * 1000;
    return new Date(this.openUntil);
  }

  reset(): void {
    this.openUntil = 0;
  }
}
