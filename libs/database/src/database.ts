import type { Pool } from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';

/** A value that SQL parameters may hold. */
export type SqlValue = string | number | boolean | null | Date | Buffer | readonly (string | Buffer)[] | object;

/** Something that can be asked in SQL: the database itself, or one transaction of it. */
export interface Queryable {
  query<Row>(sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity>;
}

/** One open transaction. The caller opens it; what must wait for its success is given to `afterCommit`. */
export class Transaction implements Queryable {
  private readonly waiting: (() => Promise<void> | void)[] = [];

  constructor(private readonly manager: EntityManager) {}

  query<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return rowsOf<Row>(this.manager, sql, values);
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  /** Runs once the transaction has been committed, in the order given; never after a rollback. */
  afterCommit(act: () => Promise<void> | void): void {
    this.waiting.push(act);
  }

  /** Called by Database alone. */
  async committed(): Promise<void> {
    for (const act of this.waiting.splice(0)) await act();
  }
}

/** The one database. Rows are the truth; everything else is a nudge to look at them. */
export class Database implements Queryable {
  constructor(readonly dataSource: DataSource) {}

  query<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return rowsOf<Row>(this.dataSource.manager, sql, values);
  }

  /**
   * As `query`, for a statement that is asked many times a second: each connection plans it once, under its name. One name is one
   * statement for ever.
   */
  async prepared<Row>(name: string, sql: string, values: readonly SqlValue[]): Promise<Row[]> {
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    const { rows } = await master.query<object[]>({ name, text: sql, values: [...values] });
    return rows as Row[];
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.dataSource.getRepository(entity);
  }

  /** Runs `work` in one transaction: all of it, or nothing when it throws. */
  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const { result, tx } = await this.dataSource.transaction(async (manager) => {
      const opened = new Transaction(manager);
      return { result: await work(opened), tx: opened };
    });
    await tx.committed();
    return result;
  }
}

/** TypeORM gives `[rows, count]` for UPDATE and DELETE and rows for everything else; callers always get rows. */
async function rowsOf<Row>(manager: EntityManager, sql: string, values: readonly SqlValue[]): Promise<Row[]> {
  const result: unknown = await manager.query(sql, [...values]);
  if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') {
    return result[0] as Row[];
  }
  return result as Row[];
}
