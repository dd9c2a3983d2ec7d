import { Controller, Get } from '@nestjs/common';
import { Database } from '#database';
import { apiError } from './platform/api.errors.js';
import { Public } from './platform/permit.js';

/** For load balancers and `tocsin doctor`: does this process live, and can it serve? */
@Controller('health')
@Public('Says only that the process lives and whether its database answers.')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  live(): { ok: true } {
    return { ok: true };
  }

  /** @throws API_NOT_READY */
  @Get('ready')
  async ready(): Promise<{ ok: true }> {
    try {
      await this.database.query('SELECT 1');
    } catch (cause) {
      throw apiError('API_NOT_READY', {}, cause);
    }
    return { ok: true };
  }
}
