import { type MxAnswer, MxUnanswered, TxtUnanswered } from '#mail';

/** A DNS of this test's own: it knows what it is told, and counts what it is asked. No test asks the real one. */
export class TestDns {
  readonly asked: string[] = [];
  /** TXT records by name. A name with null is unanswered, one that is not here has none. */
  readonly txt = new Map<string, string[] | null>();
  readonly texts = { of: (name: string) => this.textsOf(name) };

  /** @param answers by domain; a host's name, or what MX records say. What is not here is unanswered. */
  constructor(private readonly answers: Record<string, string | MxAnswer> = {}) {}

  of(domain: string): Promise<MxAnswer> {
    this.asked.push(domain);
    const answer = this.answers[domain];
    if (answer === undefined) return Promise.reject(new MxUnanswered('no answer'));
    return Promise.resolve(typeof answer === 'string' ? { kind: 'host', exchange: answer } : answer);
  }

  private textsOf(name: string): Promise<string[]> {
    const records = this.txt.get(name);
    return records === null ? Promise.reject(new TxtUnanswered('no answer')) : Promise.resolve(records ?? []);
  }
}
