import { Injectable } from '@nestjs/common';
import type { MailRoute, Stream } from '#contracts';
import { OperatorPacer } from './operator-pacer.js';
import { StreamRules, type Wait } from './stream-rules.js';

/** What a departure is decided by. */
export interface Departure {
  stream: Stream;
  route: MailRoute;
  operator: string | null;
}

/**
 * Decides which mail may leave now: by the daily cap of its stream and by what its operator takes. Confirmations always may, and what stays
 * in the development mailbox is nobody's business.
 */
@Injectable()
export class Departures {
  constructor(
    private readonly pacer: OperatorPacer,
    private readonly rules: StreamRules,
  ) {}

  /** Whether an operator's limits hold for it. */
  isPaced({ stream, route, operator }: Departure): boolean {
    return stream !== 'confirmations' && route === 'relay' && operator !== null;
  }

  /** Hears what a batch is made of, before its mails ask one by one. */
  async meet(departures: readonly Departure[]): Promise<void> {
    const paced = departures.filter((departure) => this.isPaced(departure));
    await this.pacer.meet(paced.flatMap(({ operator }) => (operator === null ? [] : [operator])));
  }

  /** @param continuing whether the carrier has a connection to this operator already @param wanted how many wait for it */
  async mayLeave(departure: Departure, continuing: boolean, wanted: number): Promise<'yes' | 'busy' | Wait> {
    const { stream, route, operator } = departure;
    if (stream === 'confirmations' || route === 'mailbox') return 'yes';
    const answer = operator === null ? 'yes' : await this.pacer.mayLeave(operator, continuing, wanted);
    if (answer !== 'yes') return answer;
    const wait = await this.rules.takeOne(stream);
    if (wait !== null && operator !== null && !continuing) this.pacer.left(operator);
    return wait ?? 'yes';
  }

  /** It was allowed and did not go, or was not taken: it does not count towards the cap. */
  notTaken({ stream, route }: Departure): void {
    if (route === 'relay') this.rules.giveBack(stream);
  }

  /** When each of so many that wait comes again. */
  async line(operator: string | null, count: number, { until, reason }: Wait): Promise<Date[]> {
    const spread = operator !== null && (reason === 'operator_rests' || reason === 'operator_paced');
    return spread ? this.pacer.line(operator, count, until) : Array.from({ length: count }, () => until);
  }

  /** A reply meant "too fast". @param said its words, without addresses */
  async tooFast(operator: string, said: string): Promise<void> {
    await this.pacer.tooFast(operator, said);
  }

  /** A carrier has no more mail for an operator. */
  left(operator: string): void {
    this.pacer.left(operator);
  }

  /** Lets other workers have what this one does not use. */
  async rest(stream: Stream): Promise<void> {
    await Promise.all([this.pacer.rest(), this.rules.rest(stream)]);
  }
}
