import { createApi, listen } from '#api';
import type { Config } from '#config';
import { createWorker } from '#worker';
import type { INestApplicationContext } from '@nestjs/common';

/** Everything of one installation, running in this process. */
export interface Running {
  worker: INestApplicationContext;
  /** Stops taking visitors, then finishes what is under way. */
  stop(): Promise<void>;
}

/** Starts worker and pages. @throws API_PORT_IN_USE; nothing is left running then */
export async function run(config: Config): Promise<Running> {
  const api = await createApi(config);
  try {
    await listen(api, config);
    const worker = await createWorker(config);
    return {
      worker,
      stop: async () => {
        await api.close();
        await worker.close();
      },
    };
  } catch (error) {
    await api.close();
    throw error;
  }
}
