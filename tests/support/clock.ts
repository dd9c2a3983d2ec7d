import { Clock } from '#config';

/** A clock that runs on from a chosen instant and can be turned forward. */
export class TestClock extends Clock {
  private offset = 0;

  override now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Sets the time; it runs on from there. */
  set(instant: string): void {
    this.offset = new Date(instant).getTime() - Date.now();
  }

  /** How far it is turned, in milliseconds: `rewind` takes it back to there. */
  get turned(): number {
    return this.offset;
  }

  rewind(turned = 0): void {
    this.offset = turned;
  }

  forward({
    days = 0,
    hours = 0,
    minutes = 0,
    seconds = 0,
  }: {
    days?: number;
    hours?: number;
    minutes?: number;
    seconds?: number;
  }): void {
    this.offset += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
}
