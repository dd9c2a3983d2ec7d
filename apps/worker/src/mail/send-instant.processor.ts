import { Injectable } from '@nestjs/common';
import { sendInstant } from '#mail';
import { SendMailProcessor } from './send-mail.processor.js';

@Injectable()
export class SendInstantProcessor extends SendMailProcessor {
  override readonly job = sendInstant;
}
