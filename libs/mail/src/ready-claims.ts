import type { SortedClaim } from './claim.js';

/** Claims that wait for their turn, by the operator that receives them. Operators take turns. */
export class ReadyClaims {
  private readonly lines = new Map<string | null, SortedClaim[]>();
  count = 0;

  add(claims: readonly SortedClaim[]): void {
    for (const sorted of claims) {
      const line = this.lines.get(sorted.operator);
      if (line === undefined) this.lines.set(sorted.operator, [sorted]);
      else line.push(sorted);
    }
    this.count += claims.length;
  }

  /** The next: of the operator that is preferred, else of whose turn it is. @param without operators that take none now */
  take(preferred: string | null, without: ReadonlySet<string | null>): SortedClaim | undefined {
    const operator = this.lines.has(preferred) && !without.has(preferred) ? preferred : this.nextWithout(without);
    const line = operator === undefined ? undefined : this.lines.get(operator);
    if (operator === undefined || line === undefined) return undefined;
    const sorted = line.shift()!;
    this.count -= 1;
    this.lines.delete(operator);
    if (line.length > 0) this.lines.set(operator, line);
    return sorted;
  }

  /** Those whose turn comes next, as far as can be told: the first of each line, then the second. At most so many. */
  *upcoming(most: number): Generator<SortedClaim> {
    let left = Math.min(most, this.count);
    for (let at = 0; left > 0; at += 1) {
      for (const line of this.lines.values()) {
        const sorted = line[at];
        if (sorted === undefined) continue;
        yield sorted;
        left -= 1;
        if (left === 0) return;
      }
    }
  }

  /** How many wait for an operator. */
  waitingFor(operator: string | null): number {
    return this.lines.get(operator)?.length ?? 0;
  }

  /** Back to the head of its line. */
  putFirst(sorted: SortedClaim): void {
    this.lines.set(sorted.operator, [sorted, ...(this.lines.get(sorted.operator) ?? [])]);
    this.count += 1;
  }

  /** All of one operator. */
  takeOf(operator: string | null): SortedClaim[] {
    const line = this.lines.get(operator) ?? [];
    this.lines.delete(operator);
    this.count -= line.length;
    return line;
  }

  /** All of the operators for which more than so many wait. */
  takeLong(than: number): SortedClaim[] {
    const long = [...this.lines].filter(([, line]) => line.length > than);
    return long.flatMap(([operator]) => this.takeOf(operator));
  }

  takeAll(): SortedClaim[] {
    const all = [...this.lines.values()].flat();
    this.lines.clear();
    this.count = 0;
    return all;
  }

  private nextWithout(without: ReadonlySet<string | null>): string | null | undefined {
    for (const operator of this.lines.keys()) if (!without.has(operator)) return operator;
    return undefined;
  }
}
