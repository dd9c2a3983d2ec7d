import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';

export interface DataSourceOptions {
  url: string;
  entities?: EntityTarget<ObjectLiteral>[];
  /** Most connections of this process. */
  max?: number;
}

/** A TypeORM data source of ours: no synchronisation, no migrations at start, UTC, statements that may not run for ever. */
export function createDataSource({ url, entities = [], max = 10 }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities as never[],
    migrations: MIGRATIONS,
    migrationsTableName: 'tocsin_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: max,
    applicationName: 'tocsin',
    connectTimeoutMS: 5_000,
    // Starting parallel workers takes longer than any of our questions should; many people asking at once is the parallelism.
    extra: {
      options: '-c timezone=UTC -c statement_timeout=120000 -c max_parallel_workers_per_gather=0',
      keepAlive: true,
    },
  });
}
