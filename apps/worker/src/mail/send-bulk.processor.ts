import { Injectable } from '@nestjs/common';
import { sendBulk } from '#mail';
import { SendMailProcessor } from './send-mail.processor.js';

@Injectable()
export class SendBulkProcessor extends SendMailProcessor {
  override readonly job = sendBulk;
}
