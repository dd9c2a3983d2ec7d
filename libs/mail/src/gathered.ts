interface Waiting<Ask, Answer> {
  ask: Ask;
  told: (answer: Answer) => void;
  failed: (error: unknown) => void;
}

/**
 * Gathers what is asked while an earlier statement runs and asks it in one: under load the sets grow by themselves, and a single ask never
 * waits for others. Answers come in the order of the asks.
 */
export class Gathered<Ask, Answer> {
  private waiting: Waiting<Ask, Answer>[] = [];
  private running = false;

  /** @param run answers a set, as many answers as asks */
  constructor(private readonly run: (asks: Ask[]) => Promise<Answer[]>) {}

  ask(ask: Ask): Promise<Answer> {
    return new Promise((told, failed) => {
      this.waiting.push({ ask, told, failed });
      if (this.running) return;
      this.running = true;
      // One turn of the event loop, so that what is asked in the same moment goes together.
      setImmediate(() => void this.work());
    });
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      const set = this.waiting;
      this.waiting = [];
      await this.answer(set).catch(() => this.oneByOne(set));
      // Those who have just been answered often ask again at once.
      await new Promise((next) => setImmediate(next));
    }
    this.running = false;
  }

  private async answer(set: Waiting<Ask, Answer>[]): Promise<void> {
    const answers = await this.run(set.map(({ ask }) => ask));
    for (const [n, { told }] of set.entries()) told(answers[n]!);
  }

  /** A set that failed is asked again one by one, so that one bad ask spoils no other. */
  private async oneByOne(set: Waiting<Ask, Answer>[]): Promise<void> {
    for (const one of set) await this.answer([one]).catch(one.failed);
  }
}
