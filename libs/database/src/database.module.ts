import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { CONFIG, type Config } from '#config';
import { AddressHash } from './address-hash.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';
import { FieldCipher } from './field-cipher.js';

/** Gives every module the Database, the FieldCipher and the AddressHash, and closes the connections at the end. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  /** @param entities every lib's entities, listed by hand by the app. */
  static forRoot(entities: EntityTarget<ObjectLiteral>[]): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: Database,
          inject: [CONFIG],
          useFactory: async (config: Config) =>
            new Database(await createDataSource({ url: config.databaseUrl, entities }).initialize()),
        },
        { provide: FieldCipher, inject: [CONFIG], useFactory: (config: Config) => new FieldCipher(config.secretKey) },
        { provide: AddressHash, inject: [CONFIG], useFactory: (config: Config) => new AddressHash(config.secretKey) },
      ],
      exports: [Database, FieldCipher, AddressHash],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.dataSource.destroy();
  }
}
