import { randomBytes } from 'node:crypto';
import formbody from '@fastify/formbody';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Clock, type Config, Logger } from '#config';
import { knownLanguage, languages } from '#face/words';
import { assertQueueStore } from '#queue';
import { ApiModule } from '../api.module.js';
import { apiError } from './api.errors.js';
import { addRawBodies, BODY_LIMIT } from './body-limits.js';
import { addBodyParsers, addHttpHooks } from './http-hooks.js';
import { withoutLanguage } from './language-prefix.js';
import { validationPipe } from './validation.js';

/** The HTTP application, ready to be asked by `inject` or to listen. The database must answer and be migrated. @throws API_LANGUAGE_UNKNOWN, QUEUE_UNREACHABLE */
export async function createApi(config: Config, clock?: Clock): Promise<NestFastifyApplication> {
  assertLanguage(config);
  await assertQueueStore(config);
  const adapter = new FastifyAdapter({
    trustProxy: config.settings.TRUSTED_PROXIES.length > 0 ? config.settings.TRUSTED_PROXIES : false,
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomBytes(8).toString('hex'),
    forceCloseConnections: 'idle',
    rewriteUrl: withoutLanguage,
    routerOptions: { maxParamLength: 200 },
  });
  const api = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config, clock), adapter, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  api.useGlobalPipes(validationPipe());
  const server = adapter.getInstance();
  addHttpHooks(server as never, api.get(Logger));
  addBodyParsers(server as never);
  addRawBodies(server as never);
  await api.register(formbody as never);
  await api.init();
  await server.ready();
  return api;
}

/** Listens where the configuration says. @returns the port. @throws API_PORT_IN_USE */
export async function listen(api: NestFastifyApplication, config: Config): Promise<number> {
  const { HOST, PORT } = config.settings;
  try {
    await api.listen(PORT, HOST);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw apiError('API_PORT_IN_USE', { port: PORT }, error);
    }
    throw error;
  }
  const address: unknown = api.getHttpServer().address();
  return typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : PORT;
}

/** Words are files, so that the settings alone cannot tell which languages there are. @throws API_LANGUAGE_UNKNOWN */
function assertLanguage({ settings }: Config): void {
  if (knownLanguage(settings.PUBLIC_LANGUAGE) !== null) return;
  throw apiError('API_LANGUAGE_UNKNOWN', {
    known: languages()
      .map(({ tag }) => tag)
      .join(', '),
  });
}
