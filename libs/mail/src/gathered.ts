interface Waiting<Ask, Answer> {
  ask: Ask;
  told: (answer: Answer) => void;
  failed: (error: unknown) => void;
}

/**
 * Gathers what is asked while earlier statements run and asks it in one: under load the sets grow by themselves, and a single ask never
 * waits for others. Answers come in the order of the asks.
 */
export class Gathered<Ask, Answer> {
  private waiting: Waiting<Ask, Answer>[] = [];
  private running = 0;
  private starting = false;

  /**
   * @param run answers a set, as many answers as asks
   * @param enough how many must wait for a second set to run beside the first: a statement costs something however short it is. Of two asks
   * that run at the same time neither may need to see the other.
   */
  constructor(
    private readonly run: (asks: Ask[]) => Promise<Answer[]>,
    private readonly enough = Infinity,
  ) {}

  ask(ask: Ask): Promise<Answer> {
    return new Promise((told, failed) => {
      this.waiting.push({ ask, told, failed });
      if (this.starting || !this.mayRun()) return;
      this.starting = true;
      // One turn of the event loop, so that what is asked in the same moment goes together.
      setImmediate(() => {
        this.starting = false;
        void this.work();
      });
    });
  }

  private mayRun(): boolean {
    return this.running === 0 || (this.running === 1 && this.waiting.length >= this.enough);
  }

  private async work(): Promise<void> {
    this.running += 1;
    while (this.waiting.length > 0 && (this.running === 1 || this.waiting.length >= this.enough)) {
      const set = this.waiting;
      this.waiting = [];
      await this.answer(set).catch(() => this.oneByOne(set));
      // Those who have just been answered often ask again at once.
      await new Promise((next) => setImmediate(next));
    }
    this.running -= 1;
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
