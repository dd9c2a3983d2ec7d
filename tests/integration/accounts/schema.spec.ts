import { betterAuthOptions, betterAuthPool } from '#auth';
import { type TestDatabase, testDatabase } from '../../support/database.js';

describe('the schema of better-auth', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is what its own migrations would make: nothing to create, nothing to add', async () => {
    const { getMigrations } = await import('better-auth/db/migration');
    const pool = betterAuthPool(db.url);
    const { publicUrl } = db.config;
    const seat = { pool, secret: 's'.repeat(32), publicUrl, now: () => new Date(), log: () => undefined };
    try {
      const { toBeCreated, toBeAdded, compileMigrations } = await getMigrations(betterAuthOptions(seat));
      expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
      expect((await compileMigrations()).replace(';', '').trim()).toBe('');
    } finally {
      await pool.end();
    }
  });
});
