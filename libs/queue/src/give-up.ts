import { type Queue, RedisQueueBackend, type Worker } from 'bullmq';
import type { Redis } from 'ioredis';

/**
 * Call before `close()`: ends connections to a Redis that is away, once their next try has failed, within about two seconds.
 * Without this a worker's close() waits for Redis for ever (github.com/taskforcesh/bullmq issue 4656).
 */
export async function giveUp({ backend }: Queue | Worker): Promise<void> {
  if (!(backend instanceof RedisQueueBackend)) return;
  const clients =
    backend.blockingConnection === undefined ? [backend.client] : [backend.client, backend.blockingClient];
  await Promise.all(clients.map(async (client) => endUnlessReady((await client) as unknown as Redis)));
}

async function endUnlessReady(client: Redis): Promise<void> {
  client.options.retryStrategy = () => null;
  if (client.status === 'ready' || client.status === 'end') return;
  await new Promise<void>((resolve) => {
    for (const event of ['end', 'ready']) client.once(event, () => resolve());
  });
}
