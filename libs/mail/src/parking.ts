/** Where carriers without work wait for a moment. */
export class Parking {
  private readonly parked = new Set<() => void>();

  /** Waits so many milliseconds, or until somebody wakes all. */
  async pause(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((over) => {
      this.parked.add(over);
      timer = setTimeout(over, milliseconds);
    });
    clearTimeout(timer);
  }

  wake(): void {
    for (const over of this.parked) over();
    this.parked.clear();
  }
}
