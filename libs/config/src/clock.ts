/** What time it is. Everything that writes or compares times asks this clock, so that tests can turn it. */
export class Clock {
  now(): Date {
    return new Date();
  }
}
