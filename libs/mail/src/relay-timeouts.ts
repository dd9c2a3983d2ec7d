import { Injectable } from '@nestjs/common';

/** How long a relay may be silent, in milliseconds. Injected, so that tests need not wait. */
@Injectable()
export class RelayTimeouts {
  /** Until the connection stands, name lookup included. */
  readonly connect: number = 20_000;
  /** Until the greeting. */
  readonly greeting: number = 30_000;
  /** Between two replies; RFC 5321 4.5.3.2.6 grants ten minutes after the final dot. */
  readonly reply: number = 600_000;
}
